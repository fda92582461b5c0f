"""Who may pay for an amount or receive it: everybody named around it, with the signs that speak for each."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.figures.cues import PARTED, UNNAMED_SINCE, Role, enemies, usual_recipients
from pipeline.figures.goods import BOUGHT
from pipeline.figures.lexicon import vocabulary
from pipeline.figures.mentions import Mention
from pipeline.figures.parties import Party, codes_of, official_state, outlet_state, parties
from pipeline.figures.sentences import Sentence, Tag
from pipeline.figures.signs import Sign, bucket, kind_of, kind_of_codes, stem, where_of, words_of
from pipeline.figures.weights import Weigher
from pipeline.model import GIFTS, Figure, Measure

VERBS = ("giving", "buying", "spending", "selling", "receiving", "blocking", "helping", "gift", "saying")
REACH_OF_SUBJECT = 7  # words from a name to the verb that it is the subject of
REACH_OF_OBJECT = 2  # words from a verb to the name that it is done to
ALLIED = frozenset(vocabulary("evidence")["allied"])
PARTNERS = frozenset(vocabulary("evidence")["partners"])
EUROPEAN = frozenset(vocabulary("evidence")["european"])
FREQUENT = frozenset(vocabulary("evidence")["frequent"])
RECEIVER = vocabulary("evidence")["unnamed"]["receiver"]
CURRENCIES = vocabulary("evidence")["currencies"]

Signs = dict[str | None, set[Sign]]
Options = dict[str | None, list[Sign]]


class Candidates:
    """Everybody who may play a part in an amount, nobody (None) among them."""

    def __init__(self, mention: Mention, neighbours: list[Sentence], measure: Measure, weigher: Weigher) -> None:
        self.mention = mention
        self.measure = measure
        self.weigher = weigher
        self.near: set[str] = set()  # the words around, where somebody who is helped by all may receive unnamed
        self.places = [("here", mention.sentence), *((where_of(each, mention), each) for each in neighbours)]
        self.found: Signs = {None: set()}
        for where, sentence in self.places:
            told = parties(sentence, mention.passage)
            for rank, party in enumerate(told):
                signs = self.found.setdefault(party.code, set())
                side = self.side(party) if where == "here" else where
                key = rank, side, measure
                if key not in sentence.namings:
                    sentence.namings[key] = frozenset(self.naming_signs(party, side, sentence, rank))
                signs |= sentence.namings[key]
                if where == "here":
                    signs.update(self.near_signs(party, told))
        self.add_unnamed()
        self.found[None].update(self.nobody_signs())

    def side(self, party: Party) -> str:
        """On which side of the amount a party of its sentence stands."""
        return "before" if party.first < self.mention.at else "after"

    def naming_signs(self, party: Party, where: str, sentence: Sentence, rank: int) -> Iterator[Sign]:
        """What one naming of a party tells; kept with the sentence, for its other amounts and those around it."""
        measure = self.measure
        forms = words_of(sentence, self.mention).forms
        last = forms[party.first - 1] if party.first else "^"
        following, second = [*forms[party.end : party.end + 2], "$", "$"][:2]
        yield "role", f"{where} {party.role}"
        yield "role of", f"{where} {party.role} {measure}"
        yield "form", f"{where} {party.form} {party.role}"
        yield "kind", f"{where} {kind_of(party)} {measure}"
        yield "kind role", f"{where} {kind_of(party)} {party.role} {measure}"
        yield "words after", f"{stem(following)} {stem(second)}"
        yield "words between", f"{stem(last)} {stem(following)}"
        yield from self.verb_signs(party, where, sentence, forms)
        if rank == 0:
            yield "first", f"{where} {measure}"

    def verb_signs(self, party: Party, where: str, sentence: Sentence, forms: list[str]) -> Iterator[Sign]:
        """What the verbs around a name tell: those that follow it as its verb would, and those that stand before it."""
        measure = self.measure
        following = [tag for tag in verbs_of(sentence) if 0 <= tag.first - party.end <= REACH_OF_SUBJECT]
        if following:
            verb = following[0]
            yield "subject verb", stem(forms[verb.first])
            yield "subject verb", f"{where} {stem(forms[verb.first])}"
            yield "subject verb of", f"{verb.label.value} {party.form} {measure}"
        for tag in following:
            if PARTED.isdisjoint(sentence.lower[party.end : tag.first]):
                yield "subject", f"{where} {tag.label.family} {measure}"
                yield "subject of", f"{tag.label.family} {measure}"
        for tag in verbs_of(sentence):
            if 0 <= party.first - tag.end <= REACH_OF_OBJECT:
                yield "object", f"{where} {tag.label.family} {measure}"

    def near_signs(self, party: Party, told: list[Party]) -> Iterator[Sign]:
        """What the words between a party and the amount of its sentence tell."""
        mention, measure, where = self.mention, self.measure, self.side(party)
        at, forms, roads = mention.at, words_of(mention.sentence, mention).forms, mention.roads
        before = party.first < at
        way = roads[at] - roads[party.end] if before else roads[party.first] - roads[at]
        between = forms[party.end : at] if before else forms[at + 1 : party.first]
        yield "way", f"{where} {party.role} {bucket(way, 3, 8, 16)}"
        yield "way of", f"{where} {measure} {bucket(way, 2, 5, 10, 20)}"
        if len(between) <= 4:
            yield "exactly between", f"{where} {' '.join(between)}"
        if before:
            yield from self.governing_signs(party, told)
        if len(told) == 1:
            yield "alone", f"{where} {measure}"
        elif party is min(told, key=lambda each: abs(each.first - at)):
            yield "nearest", f"{where} {measure}"

    def governing_signs(self, party: Party, told: list[Party]) -> Iterator[Sign]:
        """Whether the party stands before the words that govern the amount, as their subject would."""
        at = self.mention.at
        links = [tag for tag in self.mention.before("stage") if tag.first >= party.end]
        rivals = [each for each in told if party.end <= each.first < at]
        yield "governs", f"{min(len(links), 3)} {min(len(rivals), 3)} {party.role} {self.measure}"
        if links:
            nearer = any(each.first < links[-1].first for each in rivals)
            yield "governs first", f"{links[-1].label.value} {nearer} {party.role} {kind_of(party)}"
            if not nearer:
                forms = words_of(self.mention.sentence, self.mention).forms
                yield "governs as", f"{stem(forms[links[-1].first])} {self.measure}"

    def add_unnamed(self) -> None:
        """Add those whom the text need not name: the outlet's state, the money's state, who is helped by all."""
        passage, measure = self.mention.passage, self.measure
        near = {word for _, sentence in self.places for word in sentence.lower}
        official, outlet = official_state(passage.publisher), outlet_state(passage.publisher)
        if official:
            self.found.setdefault(official, set()).add(("outlet", f"official {measure}"))
        if outlet:
            self.found.setdefault(outlet, set()).add(("outlet", f"press {measure}"))
        if ALLIED & near:
            self.found.setdefault("NATO", set()).add(("group", f"allies {measure}"))
        if EUROPEAN & near:
            self.found.setdefault("EU", set()).add(("group", f"european {measure}"))
        here = PARTNERS.intersection(self.mention.sentence.lower)
        if here and measure in GIFTS:
            self.found.setdefault("ALLIES", set()).update(("partners", word) for word in here)
        money = CURRENCIES.get(self.mention.quantity.unit)
        if money:
            self.found.setdefault(money, set()).add(("currency", str(measure)))
        if measure in GIFTS and (passage.published is None or passage.published.year >= UNNAMED_SINCE):
            named = RECEIVER in self.found
            receiver = self.found.setdefault(RECEIVER, set())
            receiver.add(("unnamed", str(not named)))
            for _, sentence in self.places:
                self.near |= words_of(sentence, self.mention).bag

    def nobody_signs(self) -> Iterator[Sign]:
        """What tells that no single state plays the part."""
        mention, measure = self.mention, self.measure
        here = parties(mention.sentence, mention.passage)
        codes = codes_of(here)
        helped = codes & usual_recipients()
        everybody = {c for _, each in self.places for party in parties(each, mention.passage) for c in party.codes}
        yield "nobody", str(measure)
        yield "nobody here", f"{measure} {min(len(here), 3)}"
        yield "nobody at all", f"{measure} {min(len(self.found) - 1, 4)}"
        yield "helped here", f"{measure} {min(len(helped), 3)}"
        yield "others here", f"{measure} {min(len(codes - helped), 4)}"
        yield "helped", f"{measure} {min(len(everybody & usual_recipients()), 3)}"
        for word in words_of(mention.sentence, mention).stems[max(0, mention.at - 6) : mention.at + 7]:
            yield "nobody near", word

    def receivers(self, read: Role, act: str, before: Figure | None) -> Options:
        """Everybody with the signs for receiving; of what is bought, only who is named in the buyer's sentence.

        Args:
            read: Whom the grammar takes.
            act: The rule by which it is ours.
            before: The figure before it.
        """
        options = self.options("recipient", read, None, before)
        here = {party.code for party in parties(self.mention.sentence, self.mention.passage)}
        if here and act == BOUGHT:
            options = {code: signs for code, signs in options.items() if code is None or code in here}
        for code, signs in options.items():
            who = f"{kind_of_codes(frozenset({code}))} {code in here}" if code else "-"
            signs.append(("act", f"{act} {who}"))
            if before is not None:
                signs.append(("act before it", f"{act} {code == before.recipient}"))
        return options

    def payers(self, read: Role, receiver: str | None, before: Figure | None) -> Options:
        """Everybody with the signs for paying, once it is known who receives."""
        return self.options("payer", read, receiver, before)

    def options(self, slot: str, read: Role, other: str | None, before: Figure | None) -> Options:
        """Everybody with all signs for one part; `other` plays the other part."""
        measure = self.measure
        told = None if before is None else before.recipient if slot == "recipient" else before.payer
        self.found.setdefault(read.code, set())
        options: Options = {}
        for code, signs in self.found.items():
            options[code] = kept = [*signs]
            if code is not None:
                kept += self.pair_signs(code, other)
            if code == RECEIVER:
                kept += self.weigher.heard(slot, "unnamed near", self.near)
            if before is not None:
                kept.append(("before it", f"{code == told} {before.measure is measure} {measure}"))
            if code == read.code:
                kept.append(("grammar", f"{read.rule} {measure}"))
                kept.append(("grammar rule", read.rule))
                kept.append(("grammar score", bucket(read.score, 0.1, 0.5, 1.0, 2.0, 3.0)))
        return options

    def pair_signs(self, code: str, other: str | None) -> Iterator[Sign]:
        """Who it is, beside who plays the other part."""
        measure = self.measure
        if code == other:
            yield "same as other", str(measure)
        if other and code in enemies().get(other, ()):
            yield "enemy", str(measure)
        yield "code", f"{code if code in FREQUENT else 'state'} {measure}"
        beside = kind_of_codes(frozenset({other})) if other else "-"
        yield "given other", f"{kind_of_codes(frozenset({code}))} {beside} {measure}"


def verbs_of(sentence: Sentence) -> list[Tag]:
    """The verbs of the families that tell roles, in order; kept with the sentence."""
    if sentence.verbs is None:
        sentence.verbs = sorted((tag for family in VERBS for tag in sentence.tags(family)), key=lambda tag: tag.first)
    return sentence.verbs
