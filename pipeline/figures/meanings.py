"""Which words mean what: the vocabularies, ready for use. Built once, when they are first needed."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import cache
from typing import NamedTuple

from pipeline.figures.lexicon import Label, Lexicon, all_forms, vocabulary

WEIGHTS = {"strong": 3.0, "usual": 2.0, "weak": 1.0}
COMMON_SURNAMES = {
    "May",
    "Hunt",
    "Dan",
    "Martin",
    "Lee",
    "Wong",
    "Singh",
    "Jr.",
    "Carter",
    "III",
    "Scott",
    "Abubakar",
    "Ahmed",
    "Armand",
    "Asif",
    "Bacon",
    "Bauer",
    "Blair",
    "Bolton",
    "Borg",
    "Brink",
    "Britt",
    "Brown",
    "Bruce",
    "Burns",
    "Calvert",
    "Campbell",
    "Cao",
    "Chalk",
    "Chambers",
    "Champagne",
    "Cohen",
    "Cole",
    "Collins",
    "Connolly",
    "Cotton",
    "Cruz",
    "Dar",
    "Diaz",
    "Díaz",
    "Eagle",
    "Ernst",
    "Fernandez",
    "Fernández",
    "Finer",
    "Fischer",
    "Flynn",
    "Franco",
    "Gabriel",
    "Gallagher",
    "Gang",
    "Giang",
    "Glen",
    "Graham",
    "Gram",
    "Gray",
    "Greene",
    "Griffiths",
    "Habib",
    "Hahn",
    "Hammond",
    "Harper",
    "Hart",
    "Hasan",
    "Hassan",
    "Hen",
    "Hicks",
    "Higgins",
    "Hoffman",
    "Hoyer",
    "Hui",
    "Hussein",
    "Hutchison",
    "Hyun",
    "II",
    "Ibrahim",
    "Idris",
    "In",
    "Jean-Pierre",
    "Jin",
    "Johansson",
    "Johnston",
    "Jones",
    "Jun",
    "Kaunas",
    "Kellogg",
    "Kelly",
    "Kendall",
    "Khan",
    "King",
    "Kos",
    "Kun",
    "Lam",
    "Laya",
    "Lew",
    "Linde",
    "Little",
    "Lombard",
    "Loong",
    "Lord",
    "Lose",
    "Mali",
    "Mast",
    "Medina",
    "Melo",
    "Meta",
    "Michael",
    "Miller",
    "Montenegro",
    "Murphy",
    "Murray",
    "Mustafa",
    "Nad",
    "Novak",
    "Novák",
    "O'Brien",
    "Odor",
    "Osmani",
    "Palmas",
    "Patel",
    "Paul",
    "Payne",
    "Peters",
    "Petro",
    "Philippe",
    "Popescu",
    "Powell",
    "Power",
    "Price",
    "Rashid",
    "Reed",
    "Reynolds",
    "Robertson",
    "Rogers",
    "Roth",
    "Rounds",
    "Salam",
    "Salih",
    "Salman",
    "Sanders",
    "Shelby",
    "Sherman",
    "Silva",
    "Sing",
    "Slot",
    "Smith",
    "Sousa",
    "Store",
    "Suzuki",
    "Tai",
    "Tanner",
    "Toro",
    "Trong",
    "Trott",
    "Turner",
    "Tuya",
    "VI",
    "Walker",
    "Warren",
    "Willis",
    "Wilson",
    "Wook",
    "Wu",
    "Yi",
    "Young",
}


class Term(NamedTuple):
    """A time in which somebody spoke for a state."""

    state: str
    since: date
    until: date | None


@cache
def terms() -> dict[str, list[Term]]:
    """The terms of office of everybody in the list, by full name and by last name."""
    held: dict[str, list[Term]] = {}
    for row in vocabulary("leaders")["leaders"]:
        term = Term(row["state"], row["from"], row.get("until"))
        name = row["name"]
        for known_as in {name, *last_names(name)}:
            held.setdefault(known_as, []).append(term)
    return held


def last_names(name: str) -> set[str]:
    """The name under which a leader is known after the first mention."""
    parts = name.split(" ")
    if parts[0] in {"Tsai", "Lai", "Xi", "Yoon"} or name.startswith("Kim Jong"):  # others are Kim as well
        return {parts[0]}
    surname = parts[-1]
    if len(parts) > 2 and parts[-2] in {"De", "von", "van", "der", "bin"}:
        surname = " ".join(parts[1:]) if parts[1] in {"De", "von", "van", "bin"} else surname
    opening = surname[:1].upper() + surname[1:]  # "Von der Leyen", where it begins a headline
    return set() if surname in COMMON_SURNAMES else {surname, opening}


@cache
def names() -> Lexicon:
    """Names of states, groups, their bodies and their leaders; case tells them from words."""
    lexicon = Lexicon(folds_case=False)
    for code, row in vocabulary("countries").items():
        for form in ("names", "people", "seats", "elsewhere"):
            spoken = row.get(form, [])
            lexicon.add([*spoken, *shouted(spoken)], Label("party", code, form=form))
    for code, row in vocabulary("groups").items():
        lexicon.add([*row["names"], *shouted(row["names"])], Label("party", code, form="group"))
    bodies = vocabulary("institutions")
    for code, spoken in bodies["of_state"].items():
        lexicon.add(spoken, Label("party", code, form="body"))
    for code, spoken in bodies["programmes"].items():
        lexicon.add(spoken, Label("party", code, form="programme"))
    lexicon.add(bodies["not_parties"]["names"], Label("party", "", form="none"))
    lexicon.add(terms(), Label("party", "", form="leader"))
    return lexicon


def shouted(spoken: Iterable[str]) -> list[str]:
    """The names in capitals, for headlines; short ones would read as other words."""
    return [name.upper() for name in spoken if len(name) > 4]


@cache
def words_of_the_field() -> Lexicon:
    """Words that say what an amount is about, how far it has come, for how long, and who does what."""
    lexicon = Lexicon(folds_case=True)
    for code, row in vocabulary("groups").items():
        lexicon.add(row.get("phrases", []), Label("group", code, form="group"))
    add_levels(lexicon, vocabulary("measures"), {"aid", "defence_spending", "procurement", "neutral"}, "")
    add_levels(lexicon, vocabulary("set_asides"), None, "not:")
    add_levels(lexicon, vocabulary("elsewhere"), None, "")
    for kind, words in vocabulary("aid_types").items():
        lexicon.add(words, Label("type", kind))
    for value, row in vocabulary("stages").items():
        lexicon.add(every_form(row["words"]), Label("aim" if value == "target" else "stage", value))
    for value, words in vocabulary("verbs").items():
        lexicon.add(every_form(words), Label(value, value))
    growth = vocabulary("measures")["growth_words"]
    for value in ("up", "down"):
        lexicon.add(every_form(growth[value]), Label("growth", value))
    lexicon.add(every_form(vocabulary("measures")["target_words"]["all"]), Label("level", "level"))
    add_claims(lexicon)
    for family, values in vocabulary("details").items():
        for value, words in values.items():
            lexicon.add(words, Label(family, value))
    for state, makes in vocabulary("makers")["makes"].items():
        lexicon.add([form for make in makes for form in (make, f"{make}s")], Label("maker", state))
    items = vocabulary("items")
    lexicon.add(items["military"], Label("military", "military"))
    models = [form for model in items["models"] for form in (model, f"{model}s")]
    lexicon.add(models, Label("military", "model"))
    lexicon.add(items["goods"], Label("goods", "goods"))
    lexicon.add(models, Label("goods", "model"))
    for users in ("airlines", "athletes", "homes", "classes", "civilian"):
        lexicon.add(items[users], Label("civilian", users))
    lexicon.add(every_form(vocabulary("institutions")["generic"]["words"]), Label("body", "body"))
    return lexicon


def add_levels(lexicon: Lexicon, tables: dict[str, dict[str, list[str]]], only: set[str] | None, prefix: str) -> None:
    """Add the words of a topic with the weight of their level."""
    for topic, levels in tables.items():
        if only is not None and topic not in only:
            continue
        for level, words in levels.items():
            spoken = every_form(words) if not prefix else [*words, *(word + "s" for word in words)]
            lexicon.add(spoken, Label("topic", prefix + topic, WEIGHTS[level]))


def add_claims(lexicon: Lexicon) -> None:
    """Add what tells a claimant."""
    claims = vocabulary("claims")
    lexicon.add(every_form(claims["verbs"]), Label("saying", "saying"))
    lexicon.add(claims["sources"], Label("source", "source"))
    lexicon.add(claims["offices"], Label("office", "office"))


def every_form(phrases: Iterable[str]) -> list[str]:
    """All forms of all phrases, in a steady order."""
    return sorted({form for phrase in phrases for form in all_forms(phrase)})
