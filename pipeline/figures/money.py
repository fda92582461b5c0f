"""What a sum of money is for: aid, a purchase, a defence budget or a change of it; or why it is none of these."""

from __future__ import annotations

from itertools import pairwise, product

from pipeline.figures.buyers import SIGNED, clears_sale, refills, refills_for_another
from pipeline.figures.civil import (
    AT_HOME,
    follows_civil_line,
    helps_at_war,
    is_civil_line,
    is_civil_ministry,
    serves_civilians,
)
from pipeline.figures.cues import at_war, is_foremost, usual_recipients
from pipeline.figures.dues import OF_ALLIES, is_raised_by_allies
from pipeline.figures.gifts import (
    BREAKS,
    EXPORT_CREDIT,
    PROGRAMMES,
    arms_for_foremost,
    from_makers,
    given_away,
    given_by_headline,
    given_to,
    hands_over,
    helped_here,
    helps_somebody,
    is_export_credit,
    is_for_anothers_forces,
    is_headed_by_aid,
    is_part_of_aid,
    is_total_of_aid,
    is_under_accord,
    lends_object,
    lets_buy,
    told_aid,
    told_nearby,
)
from pipeline.figures.lexicon import word_set
from pipeline.figures.measures import (
    ANOTHER_BUDGET,
    CUTTING,
    DONATIONS,
    MARKS,
    NOT,
    PEOPLE,
    RESULTS,
    Reading,
    best_topic,
    for_deployment,
    goes_to,
    is_defence,
    is_extra,
    is_growth,
    is_military,
    is_military_word,
    is_more_for_war,
    is_unrivalled,
    names_types,
    topics,
    weigh,
)
from pipeline.figures.mentions import Mention
from pipeline.figures.parties import Party, codes_of, is_arms_press, parties
from pipeline.figures.refusals import COSTING, FEW, PURPOSE_LINKS, TRILLION, of_enemies, refuse
from pipeline.figures.requests import asked_for, is_held_up, lent
from pipeline.figures.senses import SMALL
from pipeline.figures.sentences import Sentence, Tag, is_supplier_subject
from pipeline.figures.spenders import GLOBE, spends_worldwide
from pipeline.figures.war_shares import COMPARED, is_in_for, is_set_beside
from pipeline.figures.words import (
    AID_NOUNS,
    ARTICLES,
    BUDGETS,
    BUYING,
    DEALT,
    FORCES,
    FRIENDS,
    HEDGES,
    INCLUDES,
    REBUILDING,
    SEEKING,
    SELLING,
    last_place_of,
    place_of,
)
from pipeline.model import Measure

SECURING = frozenset({"secures", "secured", "gets", "got", "receives", "received", "wins", "won", "nets", "lands"})
ENOUGH = 0.8
# Where no word of the sentence speaks for something that is not ours.
ENOUGH_ALONE = {"aid": 0.5, "procurement": 0.65, "defence_spending": 0.65}
ENOUGH_ASKED = 0.5  # of aid that is asked for: who asks a parliament for money while others are at war means them
ASKING = word_set("money", "asking")
GIVERS = frozenset({"from", "by"})
CLAUSE_BREAKS = frozenset({"while", "but", "although", "though"})
TOO_GREAT = 500_000_000_000  # for aid beside a defence budget
BUDGET_SIZE = 300_000_000_000  # for a purchase, where nothing bought is named
NON_DEFENCE = frozenset({"nondefense", "nondefence", "infrastructure", ("non", "defense"), ("non", "defence")})
INCLUDES_WITHIN = 3  # words from a whole to "includes"
FAINT = 0.3  # from here on words too far away still tell one topic from another
CLEAR = 1.5  # by so much a topic must lead to be called clear
SHORT = 600  # characters; in a longer text the sentence itself must show that a contract is military
HEAD = 0.8  # what the noun that follows the amount adds
UNHELPED = 0.3  # of the words of aid where nobody is named who is usually helped
FORCES_WITHIN = 9  # words behind the amount
GOING = word_set("money", "going")
FORCED = 1.2  # what "for the army" adds
PRICED = 1.0  # what "buys 20 jets for" adds
GIVEN = 1.2  # what "gave Kyiv" adds
PAYING = frozenset({"pay", "pays", "paid", "paying"})
MADE = frozenset({"made", "built", "developed", "produced"})
PAID_WITHIN = 7  # words from the amount to the arms
FOR_WITHIN = 4  # words behind the amount
BESIDE_GIFT = 0.4  # of the words of defence spending, where who is helped stands right behind the amount
GROWTH = 1.4  # what "an extra" makes of the words of defence spending
THOSE = frozenset({"them", "these", "those", "all", "both"})  # what is bought
EXPORTS = frozenset({"export", "exports"})
ARMS = word_set("money", "arms")
BUYERS = word_set("money", "buyers")
AGREED = frozenset({"package", "deal", "agreement", "contract", "packages", "deals"})
GOING_ON = word_set("money", "going_on")
FROZEN = NOT + "frozen assets"
RICHES = frozenset({RESULTS, FROZEN})
DRAWING = word_set("money", "drawing")
DRAWN = DRAWING | word_set("money", "drawn_from")
DRAWN_WITHIN = 8  # words behind the amount
FROZEN_MONEY = word_set("money", "frozen_money")
INDUSTRY_WITHIN = 9  # words behind the amount
ARMS_INDUSTRY = frozenset(
    (of, what)
    for of in ("defence", "defense", "arms", "weapons", "military", "armaments", "shipbuilding")
    for what in ("industry", "industries", "industrial", "sector", "manufacturers", "makers")
)
BUDGET_PARTS = frozenset({"discretionary", "mandatory"})
MINISTRIES = frozenset({"ministry", "department"})
FREE = word_set("money", "free")
FUNDING = word_set("money", "funding")
SEEKERS = FORCES | {"service"}
SERVICES_OF_TWO = frozenset(
    {("air", "force"), ("space", "force"), ("marine", "corps"), ("coast", "guard")}
    | {(where, "command") for where in ("central", "european", "africa", "southern", "northern", "pacific")}
)
BUDGET_REACH = 14  # words from whose budget it is to the amount
RAISED_TO = BUDGETS | word_set("shares", "spent") - {"spend", "spends", "spent"}  # what is raised to a level
BUDGET_NEAR = 6  # words from whose budget it is to the budget
BEFORE_PURPOSE = word_set("money", "before_purpose")
INTO = frozenset({"for", "to", "into", "on"})
GIVEN_BESIDE = "aid-of-the-war"  # the rule for what a donor gives beside the name of who gets most
HELD_UP = "aid-held-up"  # the rule for money that others stand in the way of
FRIENDS_OR_STATES = FRIENDS | {"states"}
REQUESTED = frozenset({"request", "budget"})
REQUESTED_WITHIN = 14  # words behind the amount
YEARLY = 5  # words from an amount to "for 2027"
RECONSTRUCTION = NOT + "damage and reconstruction need"
GIVING = frozenset({"committed", "allocated", "done", "reported"})  # stages of what is given or promised
REBUILT_WITHIN = 8  # words behind the amount
PUT_WITHIN = 3  # words from an amount to whose forces it is put into
REBUILT_HEDGES = HEDGES | MARKS
REBUILT = frozenset({"rebuild", "rebuilds", "rebuilt", "rebuilding"})
OWN = frozenset({"our", "the", "its", "their", "america's"})
THEN = frozenset({"in", "my", "first", "term", "that", "it", "was", "'s", "and"})  # "rebuilt it in my first term"
CUT_WITHIN = 3  # words from "from" to what is cut
RECEIVED_WITHIN = 8  # words behind those that get it
RECEIVING = word_set("money", "receiving")
AUXILIARIES = HEDGES | frozenset({"would", "will", "is", "has", "had", "have", "are", "was", "also", "be", "to"})
DEPARTMENT_WITHIN = 14  # words behind the amount
DEPARTMENTS = (
    ("dod",),
    ("pentagon",),
    ("defense", "department"),
    ("war", "department"),
    ("department", "of", "defense"),
    ("department", "of", "war"),
)
ECONOMY = NOT + "economy and trade"
WORKS = word_set("money", "works")
WORKS_WITHIN = 7  # words behind the amount
ALLOTTING = word_set("money", "allotting")
ALLOTTED_WITHIN = 26  # words from the forces to the amount, which may be a part
HANDING_ON = word_set("money", "handing_on")
LIST_DASHES = (["—"], ["–"], ["-"], [":"])
DEALING = word_set("money", "dealing")
COSTING_MUCH = word_set("money", "costing_much")
COSTS = COSTING - {"price", "worth"}
COSTED = 12  # words between arms and what they come to
PART_OF = ("#", "of")
COSTED_NEAR = 4  # words between arms and their verb, or the bill for them
BILLS = ("bill", "price", "prices", "cost", "costs", "tag", "estimate", "estimates")
BILLS_FOR = frozenset(product(BILLS, ("for", "of"))) - {("bill", "of"), ("tag", "of")}
BILLED_NEAR = 7  # words between the bill for arms and them
COSTLESS = word_set("money", "costless")
USING = word_set("money", "using")  # what costs then is no purchase: "storing the tanks costs"
DISPOSING = word_set("money", "disposing")
ORDERED = frozenset({"orders", "contracts", "purchases"})
ORDERED_WITHIN = 16  # words
ENDS = word_set("money", "ends")
OWNED_WITHIN = 12  # words from the forces to what their budget is
NAMED_WITHIN = 6  # words between an amount and the package that it is of
SIGNING = word_set("money", "signing")
SALE = frozenset((word, link) for word in ("sale", "sales") for link in ("of", "to"))


def read_money(mention: Mention, neighbours: list[Sentence]) -> Reading:  # noqa: PLR0911, PLR0912  (ordered rules)
    """What a sum of money is for."""
    head = head_topic(mention) or quality(mention) or cut_from(mention)
    rebuilds = rebuilds_for_another(mention)
    head = "" if rebuilds and head == RECONSTRUCTION else head
    works = builds_for_forces(mention)
    head = "" if works and head in {ECONOMY, "procurement"} else head
    refused = symbolic_price(mention) or refuse(
        mention, head or ("aid" if rebuilds else "defence_spending" if works else "")
    )
    if refused is not None:
        return refused
    unit = mention.quantity.unit
    scores = weigh_money(mention, [mention.sentence, *neighbours], head)
    if rebuilds:
        scores["aid"] = max(ENOUGH, scores["aid"] + scores.pop(RECONSTRUCTION, 0.0))
    spends = mention.sentence.speaks_of("defence_spending", 2)
    if mention.reaches(TRILLION) or (spends and mention.reaches(TOO_GREAT)):
        scores["aid"] = 0.0
    topic, score = best_topic(scores, ours=True)
    other, against = best_topic(scores, ours=False)
    if is_in_for(mention, neighbours):
        return Reading(Measure.AID, unit, COMPARED)
    if (topic != "defence_spending" or score < ENOUGH) and is_raised_by_allies(mention, neighbours):
        return Reading(Measure.SPENDING_GROWTH, unit, OF_ALLIES)
    if score < ENOUGH and (rule := untold_aid(mention, neighbours)):
        return Reading(Measure.AID, unit, rule)
    if score < enough_for(topic, mention):
        if is_for_foremost(mention, neighbours):
            return Reading(Measure.AID, unit, GIVEN_BESIDE)
        reason = other.removeprefix(NOT) or "no word of defence, arms or aid beside it"
        return Reading(None, unit, "no-cue", reason, Measure.AID if topic == "aid" and score >= FAINT else None)
    if against > score:
        return Reading(None, unit, "other-subject", other.removeprefix(NOT))
    if topic == "defence_spending" and speaks_of_forces_apart(mention):
        return Reading(None, unit, "forces-apart", "no word of defence in its clause")
    if is_civil_line(mention) and (topic != "defence_spending" or follows_civil_line(mention)):
        return Reading(None, unit, "civil-line", "another budget")
    if topic == "defence_spending" and is_put_into_helped(mention):
        return Reading(Measure.AID, unit, GIVEN_BESIDE)
    if topic == "defence_spending" and (is_growth(mention) or is_extra(mention)) and not is_more_for_war(mention):
        return Reading(Measure.SPENDING_GROWTH, unit, "spending-growth")
    rival = max([against, *(value for name, value in scores.items() if name != topic and not name.startswith(NOT))])
    return Reading(Measure(topic), unit, f"{topic}-words" + ("-clear" if score > rival + CLEAR else ""))


def speaks_of_forces_apart(mention: Mention) -> bool:
    """Whether only another clause has a word of arms or forces: "spent 9bn on sport, and the army sent guards"."""
    sentence = mention.sentence
    if sentence.speaks_of("defence_spending", 1) or not sentence.has("military"):
        return False
    return all(not CLAUSE_BREAKS.isdisjoint(between(mention, tag)) for tag in sentence.tags("military"))


def between(mention: Mention, tag: Tag) -> list[str]:
    """The words between the amount and a tag."""
    return mention.sentence.lower[min(mention.at, tag.end - 1) + 1 : max(mention.at, tag.first)]


def untold_aid(mention: Mention, neighbours: list[Sentence]) -> str:
    """By which rule an amount is aid without a word of aid beside it, if any."""
    if told_by_names(mention):
        return "names-only"
    if not is_unrivalled(mention.sentence):
        return ""
    if asked_for(mention):
        return "aid-asked-for"
    if is_set_beside(mention, neighbours):
        return COMPARED
    return HELD_UP if is_held_up(mention, neighbours) else ""


def is_for_foremost(mention: Mention, neighbours: list[Sentence]) -> bool:
    """Whether a donor gives it, and who gets most aid is named here or beside: "Kyiv's army: Oslo grants 9bn"."""
    sentence = mention.sentence
    if not is_unrivalled(sentence) or not goes_on(mention) or mention.reaches(TRILLION):
        return False
    if not COSTING_MUCH.isdisjoint(sentence.lower) or not AT_HOME.isdisjoint(sentence.lower):
        return False
    given, named = sentence.has("giving") or sentence.has("gift"), parties(sentence, mention.passage)
    donors = codes_of(p for p in named if given or p.end <= mention.at or p.role in GIVERS)
    if not donors - usual_recipients() - {"RUS"}:
        return False
    told = (s for s in (sentence, *neighbours) if is_unrivalled(s))
    return any(is_foremost(party) for s in told for party in parties(s, mention.passage))


def rebuilds_for_another(mention: Mention) -> bool:
    """Whether one state gives it to rebuild another: "pledged 9bn to rebuild Ukraine", but not "needs 9bn"."""
    words = mention.sentence.lower
    if REBUILDING.isdisjoint(mention.next_words(REBUILT_WITHIN)) or not COSTING_MUCH.isdisjoint(words):
        return False
    named = parties(mention.sentence, mention.passage)
    helped = [party for party in named if party.codes & usual_recipients()]
    donors = [p.end for p in named if p.end <= mention.at and p not in helped and p.code != "RUS"]
    given = [tag.first for tag in mention.before("stage") if tag.label.value in GIVING]
    return bool(helped and donors and given) and min(donors) <= max(given)


def enough_for(topic: str, mention: Mention) -> float:
    """From which score on an amount is taken for one of ours: less, where nothing else can be meant."""
    if is_unrivalled(mention.sentence) and goes_on(mention):
        return ENOUGH_ALONE[topic]
    if topic == "aid" and (ASKING & set(mention.last_words(6)) or goes_to(mention) > ENOUGH_ASKED):
        return ENOUGH_ASKED
    return ENOUGH


def goes_on(mention: Mention) -> bool:
    """Whether a sentence can go on with what the one before it told: it names a state, "the package" or "it"."""
    return not GOING_ON.isdisjoint(mention.sentence.lower) or bool(parties(mention.sentence, mention.passage))


def told_by_names(mention: Mention) -> bool:
    """Whether, in a language whose words we do not read, a giver and somebody at war stand beside the amount."""
    if mention.passage.language in {None, "en"} or not is_unrivalled(mention.sentence):
        return False
    codes = codes_of(parties(mention.sentence, mention.passage)) - {"RUS"}
    return bool(codes & usual_recipients()) and bool(codes - usual_recipients())


def seeks_budget(mention: Mention) -> bool:
    """Whether armed forces ask for money for a year: "Pentagon seeks 900bn for 2026"."""
    before = mention.sentence.lower[: mention.at]
    asks = place_of(before, SEEKING) or 0
    near = 0 < asks <= FEW and mention.at - asks <= FEW and not mention.after("goods")
    who = before[max(0, asks - 2) : asks]
    if not near or not (ends_in_forces(who) or SEEKERS & set(who)):
        return False
    if not REQUESTED.isdisjoint(mention.next_words(REQUESTED_WITHIN)):
        return True  # "asked for 90bn, 2% more than its last request"
    after = mention.next_words(YEARLY)
    return any((word.isdigit() and len(word) == 4) or word in {"fiscal", "year"} for word in after)


def rebuilds_forces(mention: Mention) -> bool:
    """Whether it stands beside the rebuilding of one's own forces: "we rebuilt our military, two trillion dollars"."""
    near = mention.unhedged(REBUILT_WITHIN, REBUILT_HEDGES)
    before = [word for word in near if word not in THEN and not word.endswith("ly")]
    rebuilt = place_of(before, REBUILT)
    return rebuilt is not None and before[-1] in FORCES - MINISTRIES and not OWN.isdisjoint(before[rebuilt:])


def budgets_forces(mention: Mention) -> bool:
    """Whether one's own forces ask for it, get it or are rebuilt with it."""
    told = seeks_budget(mention) or rebuilds_forces(mention) or is_got_by_forces(mention)
    return told or grows_forces(mention)


def builds_for_forces(mention: Mention) -> bool:
    """Whether forces or their department put it into works: "the Pentagon has allocated 9m to runways on Guam"."""
    after = mention.next_words(WORKS_WITHIN)
    if PURPOSE_LINKS.isdisjoint(after[:1]) or WORKS.isdisjoint(after):
        return False
    before = mention.last_words(ALLOTTED_WITHIN)
    verb = last_place_of(before, ALLOTTING)
    if verb is None:
        return False
    who = before[max(0, verb - FEW) : verb]
    return not (FORCES - MINISTRIES).isdisjoint(who) or any(
        name[0] in who and tuple(who[who.index(name[0]) :][: len(name)]) == name for name in DEPARTMENTS
    )


def is_for_industry(mention: Mention) -> bool:
    """Whether it is put into those who make arms: "sets aside 2bn to boost the bloc's defence industry"."""
    after = mention.next_words(INDUSTRY_WITHIN)
    industry = place_of(pairwise(after), ARMS_INDUSTRY)
    if industry is None or PURPOSE_LINKS.isdisjoint(after[:1]) or mention.last_words(1) == ["by"]:
        return False
    return "#" not in after[:industry] and MARKS.isdisjoint(after[:industry])


def is_defence_funding(mention: Mention) -> bool:
    """Whether it is told to be for defence as such: "858bn in defense funding"."""
    after = mention.next_words(4)
    if after[:1] != ["in"] or FUNDING.isdisjoint(after[2:3]):
        return False
    of_budget = after[1] in BUDGET_PARTS and is_defence(mention.sentence) and not BUDGETS.isdisjoint(mention.said)
    return (of_budget or after[1] in {"defense", "defence"}) and not {"for", "to"} & set(after[3:])


def is_got_by_forces(mention: Mention) -> bool:
    """Whether armed forces or their department get it: "the Pentagon would receive 9bn"."""
    before = mention.unhedged(RECEIVED_WITHIN, AUXILIARIES)
    heads_line = before[-1:] == [":"]  # "Department of Defense: $9 billion"
    if (
        (RECEIVING.isdisjoint(before[-1:]) and not heads_line)
        or mention.next_words(2)[:1] == ["from"]
        or mention.after("goods")
    ):
        return False
    who = before[:-1]
    named = any(tuple(who[-len(name) :]) == name for name in DEPARTMENTS)
    return named or (not heads_line and not (FORCES - MINISTRIES).isdisjoint(who[-1:]))


def grows_forces(mention: Mention) -> bool:
    """Whether forces or their ministry get so much more, or less: "hands the Pentagon an extra 9bn"."""
    near = {*mention.last_words(FEW), *mention.next_words(FEW)}
    if mention.last_words(1) == ["by"] and BUDGETS.isdisjoint(near):
        return False  # "overcharged the army by 9m"
    if FORCES.isdisjoint(near) or not (ARMS - FORCES).isdisjoint(near) or not BUYING.isdisjoint(near):
        return False
    return is_growth(mention) and not mention.after("goods") and SELLING.isdisjoint(mention.sentence.lower)


def is_got_by_own_forces(mention: Mention) -> bool:
    """Whether forces get it, and not those of who is helped: "the Bundeswehr is to receive 9bn after the war"."""
    named = parties(mention.sentence, mention.passage)
    helped = any(p.codes & usual_recipients() and p.end <= mention.at for p in named)
    return not helped and is_got_by_forces(mention)


def funds_department(mention: Mention) -> bool:
    """Whether Washington's own department gets it for what it does: "7bn to DOD to continue our campaign"."""
    after = [word for word in mention.next_words(DEPARTMENT_WITHIN) if word not in ARTICLES]
    if after[:1] not in (["to"], ["for"]):
        return False
    named = next((name for name in DEPARTMENTS if tuple(after[1 : 1 + len(name)]) == name), ())
    rest = after[1 + len(named) :]
    if not named or not HANDING_ON.isdisjoint(rest):
        return False
    behind = [p for p in parties(mention.sentence, mention.passage) if p.first > mention.at]
    return not any(p.role in {"to", "for"} and p.codes & usual_recipients() for p in behind)


def is_listed_price(mention: Mention) -> bool:
    """Whether a list of ordered arms gives their prices: "the THAAD system — $13 billion; Bradleys — $1 billion"."""
    words = mention.sentence.lower
    if mention.last_words(1) not in LIST_DASHES or DEALING.isdisjoint(words):
        return False
    start = max((at for at in range(mention.at) if words[at] in {";", ":"}), default=mention.at - COSTED)
    goods = [tag for tag in mention.before("goods") if tag.first > start]
    typed = any(map(is_military_word, mention.sentence.words[max(0, start) : mention.at]))
    return (bool(goods) or typed) and mention.next_words(1) in ([";"], ["."], [","], [])


def weigh_money(mention: Mention, sentences: list[Sentence], head: str) -> dict[str, float]:
    """How strongly each topic speaks, after what is known of gifts, sales and budgets."""
    scores = {"aid": 0.0, "procurement": 0.0, "defence_spending": 0.0} | topics(mention, sentences[1:])
    for topic in PEOPLE:
        scores.pop(topic, None)
    if DONATIONS in scores and raised_by_states(mention):
        scores.pop(DONATIONS)
    if FROZEN in scores and draws_on_assets(mention):
        scores.pop(FROZEN)
    if ANOTHER_BUDGET in scores and helps_at_war(mention):
        scores["aid"] += min(scores.pop(ANOTHER_BUDGET), HEAD)
        head = "" if head == ANOTHER_BUDGET else head
    if head:
        scores[head] = scores.get(head, 0.0) + HEAD
    funded = is_funded(mention, sentences)
    arms, sold = for_arms(mention), is_sale(mention) and not funded
    helped = helps_somebody(mention, sentences)
    gift = (helped or told_aid(mention)) and not sold
    handed = given_to(mention) or is_for_anothers_forces(mention)
    given = (gift and (scores["aid"] > arms or gives_arms(mention, helped))) or (not sold and lends_object(mention))
    scores["aid" if given else "procurement"] += arms
    scores["defence_spending"] += FORCED if not gift and (for_forces(mention) or is_budget_of_forces(mention)) else 0.0
    own = budgets_forces(mention) if not gift else is_got_by_own_forces(mention)
    scores["defence_spending"] += FORCED if own else 0.0
    scores["procurement"] += PRICED if not gift and prices_arms(mention) else 0.0
    scores["procurement"] *= 0.5 if gift and is_package(mention) else 1.0
    passed = gift and (funded or hands_over(mention) or told_nearby(mention, sentences[1:]))
    if passed or (given and arms_for_foremost(mention)) or (handed and not sold):
        moved = scores["procurement"] * (1.0 if is_military([mention.sentence]) else 0.5)
        scores["aid"], scores["procurement"] = scores["aid"] + moved, scores["procurement"] - moved
    scores["aid"] *= 1.0 if gift else UNHELPED
    scores["aid"] += GIVEN if handed and not sold else 0.0
    if lent(mention) or refills_for_another(mention):
        scores["aid"], scores["procurement"] = scores["aid"] + scores["procurement"] + GIVEN, 0.0
    weak = weak_spending(mention)
    scores["defence_spending"] -= weak if weak and (arms > 1.0 or helped_here(mention)) else 0.0
    scores["defence_spending"] -= weak / 2 if weak and on_contract(mention) else 0.0
    scores["defence_spending"] += HEAD if spends_worldwide(mention.sentence, GLOBE) else 0.0
    scores["defence_spending"] *= BESIDE_GIFT if is_for_helped(mention) else 1.0
    scores["defence_spending"] *= GROWTH if scores["defence_spending"] and is_growth(mention) else 1.0
    if scores["procurement"] and not speaks_of_arms(mention, sentences):
        scores["procurement"] = 0.0
    overrule(mention, scores, handed)
    return scores


def is_funded(mention: Mention, sentences: list[Sentence]) -> bool:
    """Whether it pays for what another gets, though purchases may be told of: "a loan that lets Kyiv buy guns"."""
    if lets_buy(mention) or is_export_credit(mention) or is_part_of_aid(mention):
        return True
    return given_by_headline(mention, sentences[1:]) or is_under_accord(mention, sentences)


def overrule(mention: Mention, scores: dict[str, float], handed: bool) -> None:
    """Give one topic what speaks for another, where it is known which: what refills stocks is no aid."""
    deployed = for_deployment(mention) and not handed
    if deployed or funds_department(mention) or is_defence_funding(mention):
        moved = scores["aid"] if deployed else 0.0
        scores["defence_spending"], scores["aid"] = scores["defence_spending"] + moved + FORCED, 0.0
    if not handed and builds_for_forces(mention):
        scores.pop(ECONOMY, None)
        scores["defence_spending"] += scores["procurement"] + FORCED
        scores["procurement"] = 0.0
    if not handed and is_for_industry(mention):
        scores["procurement"] += scores["defence_spending"] + PRICED
        scores["defence_spending"] = 0.0
    if is_got_by_helped(mention):
        scores["aid"], scores["defence_spending"] = scores["aid"] + scores["defence_spending"], 0.0
    if refills(mention) and not handed:
        scores["procurement"], scores["aid"] = scores["procurement"] + scores["aid"] + PRICED, 0.0
    if of_enemies(mention):
        scores["aid"] = 0.0
    for topic in too_small_for(mention):
        scores["defence_spending"], scores[topic] = scores["defence_spending"] + scores[topic], 0.0
    if is_arms_package(mention):
        scores["procurement"], scores["aid"] = scores["procurement"] + scores["aid"] + PRICED / 2, 0.0


def is_got_by_helped(mention: Mention) -> bool:
    """Whether who is helped gets it for defence, and no budget is told of: "Kyiv secures a 2bn defence boost"."""
    sentence = mention.sentence
    if not BUDGETS.isdisjoint(sentence.lower):
        return False
    here = (p for p in parties(sentence, mention.passage) if p.end < mention.at and is_foremost(p))
    return any(sentence.lower[p.end] in SECURING for p in here)


def is_for_helped(mention: Mention) -> bool:
    """Whether who is helped stands right behind it: "a defence bill with 9bn for Kyiv"."""
    named = parties(mention.sentence, mention.passage)
    behind = [p for p in named if 0 < p.first - mention.at <= FOR_WITHIN and p.role in {"to", "for"}]
    return any(p.codes & usual_recipients() and p.form != "leader" for p in behind[:1])


def draws_on_assets(mention: Mention) -> bool:
    """Whether it is lent or paid out of what frozen assets bring, and is not these: "a 9bn loan backed by assets"."""
    if DRAWING.isdisjoint(mention.sentence.lower):
        return False
    after = mention.next_words(DRAWN_WITHIN)
    return FROZEN_MONEY.isdisjoint(after[: place_of(after, DRAWN)])


def too_small_for(mention: Mention) -> tuple[str, ...]:
    """What never comes to so much, where a defence budget does: "a bill worth $820 billion for the Pentagon"."""
    sentence = mention.sentence
    if not mention.reaches(BUDGET_SIZE) or sentence.has("goods") or not ORDERED.isdisjoint(sentence.lower):
        return ()
    if not is_military([sentence]) or sentence.speaks_of("procurement", 2) or is_beside_defence(mention):
        return ()
    great = mention.reaches(TOO_GREAT) and not FORCES.isdisjoint(sentence.lower)
    return ("procurement", "aid") if great else ("procurement",)


def is_beside_defence(mention: Mention) -> bool:
    """Whether it is for all else, or the whole that defence is in: "$704bn for non-defence programmes"."""
    near = [*mention.last_words(NAMED_WITHIN), *mention.next_words(NAMED_WITHIN)]
    whole = not INCLUDES.isdisjoint(mention.next_words(INCLUDES_WITHIN))
    return whole or not NON_DEFENCE.isdisjoint(near) or not NON_DEFENCE.isdisjoint(pairwise(near))


def gives_arms(mention: Mention, helped: bool) -> bool:
    """Whether arms that the amount is for are a gift to who is named here, or a part of aid."""
    return (
        helped_here(mention)
        or is_package(mention)
        or is_headed_by_aid(mention)
        or is_total_of_aid(mention)
        or (helped and given_away(mention))
        or hands_over(mention)
    )


def prices_arms(mention: Mention) -> bool:
    """Whether the amount is what arms cost, one by one or all that are ordered."""
    return (
        is_price(mention)
        or is_listed_price(mention)
        or for_sale(mention)
        or is_cost_of_arms(mention)
        or is_worth_of_orders(mention)
    )


def speaks_of_arms(mention: Mention, sentences: list[Sentence]) -> bool:
    """Whether what is bought there is bought for armed forces."""
    if serves_civilians(mention):
        return False
    if is_arms_press(mention.passage.publisher):
        return True
    return is_military(sentences if len(mention.text.text) < SHORT else sentences[:1]) and names_arms(sentences)


def names_arms(sentences: list[Sentence]) -> bool:
    """Whether a bought thing, or a buyer for the armed forces, is named here or in the sentence beside it."""
    return any(
        s.has("goods") or names_types(s) or s.speaks_of("procurement", 2) or bool(BUYERS & set(s.lower))
        for s in sentences[:2]
    )


def head_topic(mention: Mention) -> str:
    """The topic of the noun that the amount stands before: "a 22bn shortfall"."""
    faint, begin = "", mention.at + 1 + mention.bracket
    for tag in mention.after("topic"):
        described = mention.sentence.lower[begin : tag.first]
        if len(described) > 3 or BREAKS & set(described):
            break
        if tag.label.value in PEOPLE or is_of_arms(mention, tag):
            continue  # no money is voted or counted: "4bn in support for 2027"
        if tag.label.weight >= 2.0:
            return tag.label.value
        faint = faint or ("" if described or mention.bracket else tag.label.value)
    return faint


def is_of_arms(mention: Mention, tag: Tag) -> bool:
    """Whether the noun only says that it is put into arms: "9bn in investments in the military"."""
    after = mention.sentence.lower[tag.end : tag.end + 3]
    return after[:1] == ["in"] and not FORCES.isdisjoint(after[1:])


def quality(mention: Mention) -> str:
    """What a word directly before the amount makes of it, if it is not ours: "frozen 2.5bn"."""
    for tag in mention.before("topic")[:1]:
        if tag.label.value == DONATIONS and raised_by_states(mention):
            return ""
        if tag.end == mention.at and is_strange(tag) and not told_aid(mention):
            return tag.label.value
    if mention.last_words(1) == ["worth"]:  # "a wealth fund worth $1tn"
        said = mention.before("topic")[:2]
        return next((tag.label.value for tag in said if tag.label.value in RICHES and tag.end == mention.at - 1), "")
    return ""


def cut_from(mention: Mention) -> str:
    """The topic of what the amount is cut from, if it is not ours: "cuts $7 billion, or 2%, from housing"."""
    after = mention.next_words(6)
    if CUTTING.isdisjoint(mention.last_words(1)) or "from" not in after:
        return ""
    place = mention.at + 1 + after.index("from")
    tags = [tag for tag in mention.after("topic") if 0 < tag.first - place <= CUT_WITHIN]
    return next((tag.label.value for tag in tags[:1] if is_strange(tag)), "")


def is_strange(tag: Tag) -> bool:
    """Whether a word speaks strongly for something that is not ours."""
    return tag.label.weight > 2 and tag.label.value.startswith(NOT)


def raised_by_states(mention: Mention) -> bool:
    """Whether states raise the amount, and no charity does: "the West raises 2bn", "Riga raises 2bn from allies"."""
    if is_level_raised(mention):
        return True
    raised = [tag for tag in mention.before("topic")[:2] if tag.label.value == DONATIONS and tag.end == mention.at]
    collected = "from" in mention.next_words(1) and not FRIENDS_OR_STATES.isdisjoint(mention.next_words(6))
    return any(
        (p.form == "group" or collected) and 0 <= tag.first - p.end <= 2
        for tag in raised
        for p in parties(mention.sentence, mention.passage)
    )


def is_level_raised(mention: Mention) -> bool:
    """Whether a level is raised, and nothing collected: "raises Ukraine aid to 9m", "wants the budget raised to 9m"."""
    if mention.last_words(1) not in (["to"], ["by"]):
        return False
    words = mention.sentence.lower
    told = [words[tag.first] for tag in mention.sentence.tags("topic") if tag.label.value == DONATIONS]
    level = not AID_NOUNS.isdisjoint(mention.last_words(4)) or not RAISED_TO.isdisjoint(mention.last_words(BUDGET_NEAR))
    return bool(told) and level and all(word.startswith("rais") for word in told)


def is_put_into_helped(mention: Mention) -> bool:
    """Whether a donor puts it into the forces of who gets most aid: "has pumped 9bn into Ukraine's defence"."""
    if mention.next_words(1) != ["into"]:
        return False
    named = parties(mention.sentence, mention.passage)
    helped = any(is_foremost(p) and 0 < p.first - mention.at <= PUT_WITHIN for p in named)
    return helped and any(p.end <= mention.at and not p.codes & usual_recipients() for p in named)


def for_arms(mention: Mention) -> float:
    """How strongly arms stand as what the amount is spent on: "$1.7bn on 200 missiles"."""
    best = 0.0
    for tag in mention.after("goods"):
        links = between(mention, tag)
        if not DISPOSING.isdisjoint(links) or PART_OF in pairwise(links):
            break  # "for the safe disposal of old shells", "for the ministry, 9bn of it for shells"
        if links and links[0] in {"on", "in", "for", "into", "worth"} and len(links) <= 9:
            return 2.5 / (1 + len(links) / 10)
    for tag in mention.after("military"):
        if for_forces(mention):
            return 0.0
        links = between(mention, tag)
        if not DISPOSING.isdisjoint(links):
            return 0.0
        linked = {"on", "in", "for", "of", "worth"} & set(links)
        if len(links) <= 4 or (linked and len(links) <= 12):
            best = max(best, 1.2 / (1 + mention.distance(tag) / 8))
    return best


def for_forces(mention: Mention) -> bool:
    """Whether the amount goes to one's own forces as such: "€6bn for the French military", not "for army trucks"."""
    after = mention.next_words(FORCES_WITHIN)
    skipped = 1 if BEFORE_PURPOSE & set(after[:1]) else place_of(after, INTO) or 0
    if after[:1] == ["in"] and not FUNDING.isdisjoint(after[1:3]):
        skipped = 2 if after[1] in FUNDING else 3  # "in new funding for the navy"
    elif not BEFORE_PURPOSE & set(after[:1]) and not GOING.issuperset(after[:skipped]):
        skipped = 0  # only "would go to the navy"
    after = after[skipped:]
    if after[:1] == ["to"] and not ARTICLES.intersection(after[1:2]):
        return False
    if not after or after[0] not in INTO or on_contract(mention) or for_others(mention):
        return False
    for at, word in enumerate(after):
        if at and word in BREAKS:
            return False
        if FORCES.isdisjoint(after[at + 1 : at + 2]) and ends_in_forces(after[: at + 1]) and after[at - 1] != "non":
            behind = mention.at + skipped + at + 2
            rest = mention.sentence.lower[behind : behind + 2]
            if word in MINISTRIES and is_civil_ministry(after[at - 1], rest):
                return False
            return not rest or ((rest[0] in BREAKS or rest[0] in ENDS) and not is_army_of_helped(mention, behind))
    return False


def is_army_of_helped(mention: Mention, place: int) -> bool:
    """Whether the words there tell that the army is another's who is helped: "for the army in Lebanon"."""
    named = parties(mention.sentence, mention.passage)
    helped = [p for p in named if place < p.first <= place + 2 and p.role in {"in", "of"}]
    return any(p.codes & usual_recipients() for p in helped) and len(named) > 1


def is_worth_of_orders(mention: Mention) -> bool:
    """Whether it is what orders named before it come to: "contracts for equipment for the army worth 6bn"."""
    before = mention.last_words(ORDERED_WITHIN)
    return "worth" in before[-FEW:] and not ORDERED.isdisjoint(before[: -before[::-1].index("worth") - 1])


def is_budget_of_forces(mention: Mention) -> bool:
    """Whether forces or their ministry have it as their budget: "the Pentagon's 800bn annual budget"."""
    *owner, mark = ["", *mention.last_words(3)]
    if mark == "'s" and ends_in_forces(owner) and not BUDGETS.isdisjoint(mention.next_words(3)):
        return True
    before = mention.unhedged(OWNED_WITHIN)
    told = "pentagon" in before and before[-2:-1] == ["budget"] and before[-1] in {"of", "is", "was"}
    return told or is_told_of_their_budget(mention)


def ends_in_forces(words: list[str]) -> bool:
    """Whether the last of the words name forces or their ministry: "to the navy", "for the Air Force"."""
    return not FORCES.isdisjoint(words[-1:]) or tuple(words[-2:]) in SERVICES_OF_TWO


def is_told_of_their_budget(mention: Mention) -> bool:
    """Whether it stands behind the budget of a service: "the Air Force's proposed budget for 2025 requests 90bn"."""
    words = mention.last_words(BUDGET_REACH)
    if "'s" not in words or "#" in words or any(tag.first - mention.at < COSTED for tag in mention.after("goods")):
        return False
    at = words.index("'s")
    return ends_in_forces(words[:at]) and not BUDGETS.isdisjoint(words[at + 1 : at + BUDGET_NEAR])


def for_others(mention: Mention) -> bool:
    """Whether a state stands behind the amount that is helped, or is another than the one before it."""
    named = parties(mention.sentence, mention.passage)
    behind = [p for p in named if 0 < p.first - mention.at <= FEW]
    before = codes_of(p for p in named if p.end <= mention.at)
    return any(p.codes & usual_recipients() or (before and not p.codes & before) for p in behind)


def is_sale(mention: Mention) -> bool:
    """Whether something is sold or bought for the amount, and not bought as a gift for somebody."""
    near = {*mention.last_words(9), *mention.next_words(7)}
    near -= EXPORTS if not EXPORT_CREDIT.isdisjoint(pairwise(mention.sentence.lower)) else frozenset()
    supplied = is_supplier_subject(mention.sentence) and not any(
        is_foremost(p) for p in parties(mention.sentence, mention.passage)
    )
    sold = supplied or is_arms_package(mention) or for_sale(mention) or bool(SELLING & near) or bought_from(mention)
    bought = not BUYING.isdisjoint(near) and not goes_to(mention) and not is_aid_package(mention)
    bought = bought and not from_makers(mention) and PROGRAMMES.isdisjoint(mention.sentence.lower)
    bought = bought or bought_in_clause(mention)
    return sold or bought or is_deal_of_others(mention) or is_deal_of_maker(mention.sentence)


def is_deal_of_maker(sentence: Sentence) -> bool:
    """Whether a company strikes the deal: "Saab signs a 2bn deal with Kyiv"."""
    signed = any(not SIGNING.isdisjoint(sentence.lower[tag.end : tag.end + 2]) for tag in sentence.tags("company"))
    return signed and not SIGNED.isdisjoint(sentence.lower)


def is_aid_package(mention: Mention) -> bool:
    """Whether the amount is by name a package of aid, whatever it buys: "an aid package of 1bn to buy drones"."""
    near = (*pairwise(mention.last_words(NAMED_WITHIN)), *pairwise(mention.next_words(NAMED_WITHIN)))
    return any(kind in AID_NOUNS and noun == "package" for kind, noun in near)


def bought_in_clause(mention: Mention) -> bool:
    """Whether it is the price of what is bought, and another clause gives: "buys jets for 9bn, and gave Kyiv tanks"."""
    words = mention.sentence.lower
    end = next(
        (at for at in range(mention.at, len(words)) if words[at] == ";" or words[at : at + 2] == [",", "and"]), 0
    )
    if not end or not is_price(mention) or not THOSE.isdisjoint(words[end : end + NAMED_WITHIN]):
        return False
    helped = [p.first for p in parties(mention.sentence, mention.passage) if p.codes & usual_recipients()]
    return bool(helped) and min(helped) > end


def bought_from(mention: Mention) -> bool:
    """Whether arms are bought from who is else given them: "a 5bn deal to buy drones from Kyiv"."""
    named = parties(mention.sentence, mention.passage)
    if any(is_paid_for_arms(mention, party) or is_spent_on_arms_from(mention, party) for party in named):
        return True
    foremost = [party for party in named if is_foremost(party)]
    if any(p.role in {"to", "for"} for p in foremost):
        return False
    sold = [p.first for p in foremost if p.role == "from" and p.form != "people" and mention.distance(p) <= COSTED]
    return any(not BUYING.isdisjoint(mention.sentence.lower[max(0, at - FEW) : at]) for at in sold)


def is_paid_for_arms(mention: Mention, party: Party) -> bool:
    """Whether the party gets the amount for arms that it sells: "will pay Israel 3bn for interceptors"."""
    paid = not PAYING.isdisjoint(mention.sentence.lower[party.first - 1 : party.first])
    if not paid or not 0 <= mention.at - party.end <= FOR_WITHIN or mention.next_words(1) != ["for"]:
        return False
    return any(tag.first - mention.at <= PAID_WITHIN for tag in mention.after("goods"))


def is_spent_on_arms_from(mention: Mention, party: Party) -> bool:
    """Whether the arms that the amount is spent on come from the party: "will spend 600m on drones from Israel"."""
    words = mention.sentence.lower[max(0, party.first - 2) : party.first]
    made = words[-1:] == ["with"] and not MADE.isdisjoint(words)
    if mention.next_words(1) != ["on"] or is_foremost(party) or not (party.role == "from" or made):
        return False
    return any(mention.at < tag.first and 0 <= party.first - tag.end <= FOR_WITHIN for tag in mention.after("goods"))


def is_deal_of_others(mention: Mention) -> bool:
    """Whether the war is only what the headline is about, and a deal is told: "Ukraine war: Warsaw signs a deal"."""
    named = parties(mention.sentence, mention.passage)
    themed = bool(named) and named[0].first == 0 and named[0].role == "on"
    return themed and not DEALT.isdisjoint(mention.sentence.lower) and not any(map(is_foremost, named[1:]))


def for_sale(mention: Mention) -> bool:
    """Whether a sale stands before the amount, as its price: "the sale of three launchers to Ukraine for $30m"."""
    return not SALE.isdisjoint(pairwise(mention.sentence.lower[: mention.at]))


def on_contract(mention: Mention) -> bool:
    """Whether the sentence speaks of one contract or system rather than of a budget."""
    words = set(mention.sentence.lower)
    return bool({"contract", "contracts"} & words) and not {"budget", "budgets", "gdp"} & words


def is_package(mention: Mention) -> bool:
    """Whether the amount is that of a package, which is put together for somebody and not bought."""
    near = {*mention.last_words(5), *mention.next_words(5)}
    return bool({"package", "packages", "aid", "tranche"} & near) and not DEALT & set(mention.sentence.lower)


def is_price(mention: Mention) -> bool:
    """Whether the amount is what bought goods cost: "to buy 54 tanks for about 1bn"."""
    before = mention.unhedged(5, HEDGES | SMALL)
    goods = [tag for tag in mention.before("goods") if mention.distance(tag) < 8]
    traded = mention.before("buying") or mention.before("selling")
    typed = any(map(is_military_word, mention.sentence.words[max(0, mention.at - 6) : mention.at]))
    return before[-1:] in (["for"], ["at"], ["worth"]) and bool(goods or typed) and bool(traded)


def symbolic_price(mention: Mention) -> Reading | None:
    """What one piece of money is for which arms change hands; None for other sums: "buys 12 used jets for just €1"."""
    one = mention.quantity.low == mention.quantity.high == 1
    symbolic = one and mention.sentence.has("party") and is_price(mention)
    return Reading(Measure.PROCUREMENT, mention.quantity.unit, "symbolic-price") if symbolic else None


def is_cost_of_arms(mention: Mention) -> bool:
    """Whether it is what arms come to: "the bill for the jets has climbed to 4bn", "tanks with a 4bn price tag"."""
    words, tagged = mention.sentence.lower, mention.next_words(2) == ["price", "tag"]
    for tag in mention.before("goods"):
        ahead, behind = words[max(0, tag.first - COSTED_NEAR) : tag.first], words[tag.end : mention.at]
        if mention.distance(tag) > COSTED or not USING.isdisjoint(ahead):
            return False
        if tagged or not BILLS_FOR.isdisjoint(pairwise(words[max(0, tag.first - BILLED_NEAR) : tag.first])):
            return True
        costs = place_of(behind[: COSTED_NEAR + 1], COSTS)
        if costs is not None and COSTLESS.isdisjoint([*ahead[-1:], *behind[:costs]]):
            return True
    return False


def is_arms_package(mention: Mention) -> bool:
    """Whether it is a package of arms for a state that pays for them, as Taiwan and Saudi Arabia do."""
    near = {*mention.last_words(9), *mention.next_words(7)}
    if clears_sale(mention.sentence, parties(mention.sentence, mention.passage)):
        return True
    return bool(ARMS & near) and bool({"package", "packages"} & near) and buys_arms(mention)


def buys_arms(mention: Mention) -> bool:
    """Whether the arms go to a state that is not at war, and no word says that they are given."""
    words = mention.sentence.lower
    named = [
        p
        for p in parties(mention.sentence, mention.passage)
        if p.role in {"to", "for"} or (p.role == "with" and words[p.first - 2] in AGREED)
    ]
    return bool(named) and FREE.isdisjoint(words) and not any(p.codes & at_war() for p in named)


def weak_spending(mention: Mention) -> float:
    """What words such as "spend" and "budget" say of defence: nothing, where the money goes elsewhere."""
    if mention.sentence.speaks_of("defence_spending", 1):
        return 0.0
    weak = [tag for tag in mention.sentence.tags("topic") if tag.label.value == "defence_spending"]
    return weigh(mention, weak).get("defence_spending", 0.0)
