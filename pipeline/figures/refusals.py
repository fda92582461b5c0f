"""Money that is none of ours, whatever the words around it: turnover, losses, frozen assets, takeovers, unit prices."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from pipeline.figures.civil import helps_at_war
from pipeline.figures.cues import follows, usual_recipients
from pipeline.figures.gifts import BREAKS, NEAR
from pipeline.figures.lexicon import word_set
from pipeline.figures.measures import (
    ANOTHER_BUDGET,
    CLAUSES,
    MERE_HEDGES,
    NOT,
    Reading,
    governing,
    is_defence,
    is_negated,
)
from pipeline.figures.mentions import Mention
from pipeline.figures.parties import codes_of, official_state, parties
from pipeline.figures.words import (
    ARTICLES,
    BUDGETS,
    COMPARED,
    FORCES,
    HEDGES,
    HOARDS,
    INCLUDES,
    MAKERS,
    REBUILDING,
    TIMES,
    last_place_of,
    place_of,
)
from pipeline.model import QuantityKind

EMPLOYING = word_set("money", "employing")
PIECE_WITHIN = 3  # words behind the amount
PRICIEST = 5_000_000  # no fleet costs less
SMALLEST = 100_000  # whole units; no package and no budget is smaller
DEALS = word_set("money", "deals")
LOSING = frozenset({"loses", "lost", "lose", "losing", "destroys", "destroyed", "captured", "seized"})
LEFT_BEHIND = frozenset({"left", "abandoned", "lost"})  # "left 7bn of equipment in Kabul"
FIRING = word_set("money", "firing")
TAKING_OVER = word_set("money", "taking_over")
PURPOSE_LINKS = word_set("money", "purpose_links")
SUPPORTING = frozenset({"support", "supporting"})
BESIDE = 2  # words between "for" and what the money is for
PURPOSES = frozenset(
    NOT + topic
    for topic in (
        "another budget",
        "disasters and borders at home",
        "economy and trade",
        "prices and energy",
        "damage and reconstruction need",
    )
)
PIECES = word_set("money", "pieces")
PARCELS = word_set("money", "parcels")
GIVEN_WITHIN = 4  # words before the amount
COSTING = word_set("money", "costing")
FEW = 6  # words
TRADE = frozenset({"trade"})
TRADED = frozenset({"between", "with"})
SALES_WITHIN = 4  # words from a company, and what leads to its sales, to these
OWN_SALES = frozenset({",", "which", "had", "has", "with", "saw", "its", "total", "annual", "arms", "weapons", "'s"})
OF_ARMS = frozenset({"arms", "weapons", "defence", "defense", "military"})
TRADE_WITHIN = 5  # words from the start of a sentence that is about trade
RISING = word_set("money", "rising")
SOLD = frozenset({"to", "worth"})  # "the maker's sales to Oman"
TAKEN_IN = frozenset(
    {("order", "intake"), ("orders", "intake"), ("order", "backlog"), ("orders", "backlog"), ("record", "orders")}
)
TAKEN_IN_WITHIN = 12  # words
TERMS = word_set("money", "terms")
SELLERS = MAKERS | {"group"}
COMING_TO = RISING | {"were", "was", "to"}
OWING = word_set("money", "owing")
PRODUCING = word_set("money", "producing")
UNASKED = frozenset({"contract", "contracts", "deal", "order", "orders", "agreement"})
LARGE = HEDGES | {"upwards", "of"}
YARDS = frozenset({"submarine", "submarines", "shipyard", "shipyards", "naval", "navy"})  # allies pay to be served
PLANTS = frozenset({"plant", "plants", "factory", "factories"})
PLANT_WITHIN = 4  # words behind the amount
ONE_PIECE = frozenset({"each", "single"})
INVESTING = frozenset({"invest", "invests", "investing", "invested"})
INVESTED_ENDS = frozenset({",", ".", ";", "—", "–", "and", "here", "over", "under", "by", "through", "as"})
HERE = frozenset({"united", "u.s.", "us", "america", "our", "this", "american"})
HIT = word_set("money", "hit")
LOST_WITHIN = 7  # words from the price to the weapon
REBUILT_WITHIN = 7  # words behind the amount
OWNED_BY_RUSSIA = word_set("money", "owned_by_russia")
KEPT_FROZEN = frozenset((word, "frozen") for word in word_set("money", "remaining"))
ECONOMIES = frozenset({"gdp", "economy"})
DAMAGE = frozenset({"damage", "damages", "losses"})
DAMAGE_OPENS = 6  # words from the start of a sentence to what it is about
DAMAGE_SIZED = 3  # words from a verb of size to the amount
INFRASTRUCTURE = frozenset({"infrastructure"})
INFRASTRUCTURE_WITHIN = 14  # words behind the amount
INFRASTRUCTURE_NEAR = 4  # words from "for" to "infrastructure"
FUNDS = frozenset({"fund", "funds", "package"})
SERVING_WAR = frozenset({"energy", "critical", "power", "dual-use", "production", "mobility", "nuclear", "nato"})
TREASURY = frozenset({"deficit", "deficits", "debt", "revenue", "revenues"})
ABOVE_WITHIN = 6  # words behind the amount
TREASURY_WITHIN = 16  # words
BESIDE_TREASURY = 8  # words; farther on, a sum may be what covers it
BUDGET_WITHIN = 5  # words from an amount to "budget"
WHOLE = word_set("money", "whole")
SIZING = word_set("money", "sizing")
WHOLE_OUTLAYS = frozenset((whole, what) for whole in WHOLE for what in ("expenditure", "expenditures", "spending"))
DIVIDED_WITHIN = 5  # words
OUTLAY_WITHIN = 12  # words
ARMED = FORCES | {"war", "pentagon", "weapons", "arms", "security", "aid"}
LAWS = word_set("money", "funding_laws")
LAW_WITHIN = 5  # words behind the amount
TRILLION = 1_000_000_000_000  # no aid and no bill for one war comes to so much
HOLDING = INCLUDES | {"with", "which", "allocates", "earmarks", "sets", "devotes", "gives"}


def of_enemies(mention: Mention) -> bool:
    """Whether the sentence tells what Russia does to those who are helped, and names nobody who helps them."""
    here = parties(mention.sentence, mention.passage)
    named = [p for p in here if p.first < mention.at or not follows(mention.sentence, p, "saying", 3)]
    others = codes_of(named) - usual_recipients()
    return others == {"RUS"} and any(
        p.code == "RUS" and p.role == "plain" and p.form != "leader" and p.first < mention.at for p in named
    )


def refuse(mention: Mention, head: str) -> Reading | None:
    """Why the amount cannot be one of ours, whatever else the sentence says; None where it may be."""
    unit = mention.quantity.unit
    for applies, rule, reason in REFUSALS:
        if applies(mention):
            return Reading(None, unit, rule, reason)
    if not head:
        head = other_purpose(mention)
    if head == ANOTHER_BUDGET and helps_at_war(mention):
        return None
    if head.startswith(NOT):
        return Reading(None, unit, "other-head", head.removeprefix(NOT))
    return None


def is_small(mention: Mention) -> bool:
    """Whether the sum is smaller than any package or budget."""
    return (mention.quantity.high or mention.quantity.low or 0) < SMALLEST


def is_turnover(mention: Mention) -> bool:
    """Whether a company's sales are told: "the maker's sales top 9bn", "Saab lifts sales to"."""
    words = mention.sentence.lower
    for tag in mention.sentence.tags("company"):
        begin = next((at for at in range(tag.end, mention.at + 1) if words[at] not in OWN_SALES), mention.at)
        after = words[begin : min(begin + SALES_WITHIN, mention.at + 1)]
        if any(
            (word == "sales" and then not in SOLD) or (word == "orders" and then in RISING)
            for word, then in pairwise(after)
        ):
            return True
    return is_taken_in(mention)


def is_taken_in(mention: Mention) -> bool:
    """Whether it is what a maker has taken in: "record orders of 9bn", "9bn of new orders in six months"."""
    before, after = mention.last_words(TAKEN_IN_WITHIN), mention.next_words(TAKEN_IN_WITHIN)
    if not TAKEN_IN.isdisjoint(pairwise(before)):
        return True
    if after[:3] == ["of", "new", "orders"] and not TERMS.isdisjoint(after):
        return True
    return is_sum_of_sales(mention.sentence.lower[: mention.at]) or takes_up_maker(mention)


def takes_up_maker(mention: Mention) -> bool:
    """Whether the sales are those of a company named before: "Saab is a maker of jets. Its arms sales grew to 9bn"."""
    words = mention.said
    if words[:1] != ["its"] or words[1:3] != ["arms", "sales"] or COMING_TO.isdisjoint(words[3:]):
        return False
    return any(before.has("company") for before in mention.text.before(mention.sentence.number, 1))


def is_sum_of_sales(words: list[str]) -> bool:
    """Whether a maker's sales come to what follows: "the group's sales rose to", but not "sales to Oman rose to"."""
    if "sales" not in words:
        return False
    owned = words[0] == "sales" or any(
        what == "sales" and mark == "'s" and owner in SELLERS
        for owner, mark, what in zip(words, words[1:], words[2:], strict=False)
    )
    sold = words.index("sales") if owned else 0
    return owned and SOLD.isdisjoint(words[sold + 1 : sold + 2]) and not COMING_TO.isdisjoint(words[sold + 1 :])


def is_of_athletes(mention: Mention) -> bool:
    """Whether the sentence speaks of players, whose clubs have a defence as well."""
    return mention.sentence.has("civilian", "athletes")


def is_of_home(mention: Mention) -> bool:
    """Whether the sentence tells of a home: "a three-bed house beside the old fort is on sale for 2m"."""
    return mention.sentence.has("civilian", "homes")


def is_savings(mention: Mention) -> bool:
    """Whether it is what is saved: "could yield 40m in savings"."""
    return mention.next_words(2) == ["in", "savings"]


def is_price_of_lost(mention: Mention) -> bool:
    """Whether it is the price of a weapon that is hit or looked at: "a $65 million Russian patrol ship is hit"."""
    near = [tag for tag in mention.after("goods")[:1] if tag.first - mention.at <= LOST_WITHIN]
    if not near or HIT.isdisjoint(mention.sentence.lower):
        return False
    between = mention.sentence.lower[mention.at + 1 : near[0].first]
    return BREAKS.isdisjoint(between) and {"in", "worth"}.isdisjoint(between)


def is_owed(mention: Mention) -> bool:
    """Whether the amount is a debt: "owes Riga 9bn", but not "owes its defence to 9bn in arms"."""
    before = mention.last_words(4)
    at = place_of(before, OWING)
    return at is not None and "to" not in before[at:]


def is_whole_budget(mention: Mention) -> bool:
    """Whether it is all that a state spends: "a 90tn budget" with a part for defence, "its 90tn state budget"."""
    sentence, words = mention.sentence, mention.sentence.lower
    at = mention.at + 1 + mention.bracket
    budget = next((end for end in range(at, min(at + BUDGET_WITHIN, len(words))) if words[end] in BUDGETS), None)
    if budget is None:
        return is_whole_outlay(mention) or divides_budget(mention) or is_size_of_budget(mention)
    named = words[at:budget]
    if not ARMED.isdisjoint(named) or not BREAKS.isdisjoint(named):
        return False
    if not WHOLE.isdisjoint(named):
        return True
    holding = place_of(words[budget:], HOLDING)
    held = holding is not None and "#" in words[budget + holding :]
    spoken_of = [tag for tag in sentence.tags("topic") if tag.label.value == "defence_spending"] if held else []
    before = any(tag.first < mention.at for tag in spoken_of)
    return not before and any(tag.label.weight > 1 and tag.first > budget for tag in spoken_of)


def divides_budget(mention: Mention) -> bool:
    """Whether a budget of no ministry is parted behind the amount: "a budget of 40tn, with 3tn for defence"."""
    before = mention.last_words(DIVIDED_WITHIN)
    if before[-1:] != ["of"] or BUDGETS.isdisjoint(before[-2:]) or not ARMED.isdisjoint(before):
        return False
    after = [word for word in mention.next_words(DIVIDED_WITHIN) if word not in {",", "that"}]
    return not HOLDING.isdisjoint(after[:3]) and "#" in mention.sentence.lower[mention.at + 1 :]


def is_whole_outlay(mention: Mention) -> bool:
    """Whether a verb tells what all spending of a state comes to: "total expenditures are planned at 40tn"."""
    words = mention.sentence.lower
    whole = place_of(pairwise(words[: mention.at]), WHOLE_OUTLAYS)
    if whole is None or mention.at - whole > OUTLAY_WITHIN or "#" in words[whole : mention.at]:
        return False
    if not LAWS.isdisjoint(words[whole + 2 : whole + 3]):
        return False  # "to pass a government spending bill"
    before = [word for word in words[max(0, whole - 3) : whole] if word not in WHOLE and word != "the"]
    return before[-1:] != ["of"] and ARMED.isdisjoint([*before, *words[whole : mention.at]])  # not "9% of all spending"


def funds_government(mention: Mention) -> bool:
    """Whether it is a law by which all of a government is funded: "a 1.7tn omnibus", "a 1.5tn spending bill"."""
    after = mention.next_words(LAW_WITHIN)
    law = place_of(after, LAWS)
    if law is None or not BREAKS.isdisjoint(after[:law]) or not ARMED.isdisjoint(after[: law + 1]):
        return False
    named, purpose = after[: law + 1], mention.next_words(LAW_WITHIN + law)[law + 1 :]
    if purpose[:1] == ["for"] and not ARMED.isdisjoint(purpose):
        return False
    return mention.reaches(TRILLION) or "omnibus" in named or ("government", "spending") in pairwise(named)


def is_size_of_budget(mention: Mention) -> bool:
    """Whether only words of size stand between a state's budget and the amount: "the state budget, which tops 9bn"."""
    words = mention.last_words(OUTLAY_WITHIN + 1)
    at = last_place_of(words, BUDGETS)
    if not at or words[at - 1] not in WHOLE:
        return False
    sized = (word in SIZING or word in HEDGES or word.isdigit() for word in words[at + 1 :])
    return "to" not in words[at + 1 :] and all(sized)


def is_for_infrastructure(mention: Mention) -> bool:
    """Whether it is put into what all use: "a 500bn fund for the country's infrastructure", not "for port and army"."""
    after = mention.next_words(INFRASTRUCTURE_WITHIN)
    at = place_of(after, INFRASTRUCTURE)
    link = last_place_of(after[:at], PURPOSE_LINKS) if at else None
    if at is None or link is None or at - link > INFRASTRUCTURE_NEAR or "#" in after[:at]:
        return False
    if FUNDS.isdisjoint([*mention.last_words(FEW), *after]):
        return False
    if not (ARMED | YARDS | SERVING_WAR).isdisjoint([*after[:at], *after[at + 1 : at + 4]]):
        return False
    first, last = mention.at + mention.bracket + link, mention.at + mention.bracket + at
    return not any(
        first < p.first <= last + FEW and p.codes & usual_recipients()
        for p in parties(mention.sentence, mention.passage)
    )


def is_above_revenue(mention: Mention) -> bool:
    """Whether it is by how much a state spends more than it takes in: "2bn more than the expected revenues"."""
    following = mention.next_words(ABOVE_WITHIN)
    if following[1:2] != ["than"] or COMPARED.isdisjoint(following[:1]):
        return False
    return not TREASURY.isdisjoint(following)


def is_of_treasury(mention: Mention) -> bool:
    """Whether it is a deficit, debt or revenue of the state: "the deficit will be 9bn, or 6% of GDP"."""
    words = mention.sentence.lower
    if is_above_revenue(mention):
        return True
    within = range(mention.at - 1, max(-1, mention.at - TREASURY_WITHIN), -1)
    at = next((at for at in within if words[at] in TREASURY), None)
    near = mention.quantity.kind is not QuantityKind.MONEY or (at is not None and mention.at - at <= BESIDE_TREASURY)
    near = near or not COMPARED.isdisjoint(mention.next_words(1))  # "revenues will be 90bn, 4bn higher than"
    if at is None or not near or any(at < p.first < mention.at for p in parties(mention.sentence, mention.passage)):
        return False
    told = (*mention.sentence.tags("topic"), *mention.sentence.tags("gift"), *mention.sentence.tags("giving"))
    return not any(
        at < tag.first <= mention.at + BESIDE and not tag.label.value.startswith(NOT) and tag.label.weight >= 1
        for tag in told
    )


def is_made(mention: Mention) -> bool:
    """Whether the amount is what factories turn out: "can produce 2bn worth of drones a year"."""
    return not PRODUCING.isdisjoint(mention.last_words(3)) and UNASKED.isdisjoint(mention.sentence.lower)


def is_lost(mention: Mention) -> bool:
    """Whether it is the worth of what is lost or fired: "lost $2m worth of guns", "fired shells costing $3m"."""
    before = mention.last_words(NEAR)
    if not LEFT_BEHIND.isdisjoint(governing(mention)):
        return True
    if "worth" in before[-FEW:] and not (LOSING | HIT).isdisjoint(before) and not mention.before("gift"):
        return True
    if mention.next_words(1) == ["worth"]:
        return not LOSING.isdisjoint(before) or not FIRING.isdisjoint(before[-FEW:])
    at = place_of(before, FIRING)
    return at is not None and not COSTING.isdisjoint(before[at:])


def is_bill_for_rebuilding(mention: Mention) -> bool:
    """Whether it is what rebuilding is reckoned to come to: "who will pay the 9bn bill for Kyiv's reconstruction"."""
    after = mention.next_words(REBUILT_WITHIN)
    return after[:1] == ["bill"] and after[1:2] in (["for"], ["of"], ["to"]) and not REBUILDING.isdisjoint(after[2:])


def is_sum_of_damage(mention: Mention) -> bool:
    """Whether it is what damage comes to: "damage to the country's grid has reached 9bn", not "after the damage"."""
    words = mention.said
    damage = place_of(words[:DAMAGE_OPENS], DAMAGE)
    if damage is None or "#" in words or "after" in words[max(0, damage - 2) : damage]:
        return False
    return not COMING_TO.isdisjoint(mention.unhedged(DAMAGE_SIZED, MERE_HEDGES))


def is_kept_frozen(mention: Mention) -> bool:
    """Whether the amount lies in a frozen account: "2bn in proceeds remain frozen"."""
    following = mention.next_words(NEAR)
    hoard = next((word for word in following[1:] if word not in OWNED_BY_RUSSIA), "")
    if following[:1] in (["of"], ["in"]) and hoard in HOARDS:
        return True  # "taxes profits on 200bn of Russian central bank assets"
    at = place_of(pairwise(following), KEPT_FROZEN) or 0
    return at > 0 and CLAUSES.isdisjoint(following[:at])  # not "lent 9bn while assets remain frozen"


def is_output(mention: Mention) -> bool:
    """Whether it is what a state's whole economy makes: "a GDP of 411bn", "the country's 411bn economy"."""
    before = mention.unhedged(5)
    return before[-2:] in (["gdp", "of"], ["economy", "of"]) or not ECONOMIES.isdisjoint(mention.next_words(1))


def is_trade(mention: Mention) -> bool:
    """Whether the sentence is about all trade of two states: "Trade between Oslo and Riga, much of it in arms, is"."""
    words = mention.sentence.lower
    at = place_of(words[: min(TRADE_WITHIN, mention.at)], TRADE)
    return at is not None and words[at + 1] in TRADED and words[at - 1 if at else at] not in OF_ARMS


def is_held_by_russia(mention: Mention) -> bool:
    """Whether the amount is what Russia has lying abroad: "use Russia's 200bn for loans", not "its war budget"."""
    if is_defence(mention.sentence):
        return False
    named = parties(mention.sentence, mention.passage)
    return any(p.code == "RUS" and p.role == "possessive" and 0 <= mention.at - p.end <= 1 for p in named)


def is_takeover(mention: Mention) -> bool:
    """Whether the sentence tells of companies that are bought or financed; a joint venture builds things."""
    sentence = mention.sentence
    found = DEALS & set(sentence.lower)
    if any(not TAKING_OVER.isdisjoint(sentence.lower[tag.end : tag.end + 3]) for tag in sentence.tags("company")):
        return True
    if builds_plant(mention):
        return True
    return bool(found) and not (found == {"venture"} and ("joint", "venture") in pairwise(sentence.lower))


def builds_plant(mention: Mention) -> bool:
    """Whether a company puts the amount into works of its own: "Rheinmetall to build a 300m ammunition factory"."""
    if PLANTS.isdisjoint(mention.next_words(PLANT_WITHIN)) or not mention.before("company"):
        return False
    named = parties(mention.sentence, mention.passage)
    return not any(party.role == "plain" and party.end <= mention.at for party in named)


def is_unit_price(mention: Mention) -> bool:
    """Whether the amount is what one piece costs: "a $100 million F-35"."""
    words = mention.sentence.lower
    after = mention.next_words(2)
    if (
        (after[:1] in (["each"], ["apiece"]) and TIMES.isdisjoint(after) and not gives_each(mention))
        or after in (["a", "piece"], ["a", "pop"])
        or is_cost_of_each(mention)
        or is_price_of_several(mention)
    ):
        return True
    before = mention.unhedged(4, MERE_HEDGES)[-1:]
    owned = before[:1] == ["'s"] and not mention.reaches(PRICIEST)  # "Iran's $50,000 drone"
    if not before or (before[0] not in ARTICLES and before[0] != "own" and not owned):
        return False
    for tag in mention.after("goods")[:1]:
        last_word = words[tag.end - 1]
        plural = last_word.endswith("s") and (tag.label.value == "goods" or last_word[-2:-1].isdigit())
        if not BREAKS.isdisjoint(words[mention.at + 1 : tag.first]):
            return False  # "a $2 billion sale of F-16s"
        last = tag.end >= len(words) or words[tag.end] in BREAKS
        return tag.first - mention.at <= 3 and last and not plural
    designation = mention.sentence.words[mention.at + 1 : mention.at + 2]
    return bool(designation) and "-" in designation[0] and designation[0][-1:].isdigit()


def is_price_of_several(mention: Mention) -> bool:
    """Whether a small sum tells what kind of arms somebody has or fires: "drive in $150,000 armoured vehicles"."""
    if mention.reaches(PRICIEST) or EMPLOYING.isdisjoint(mention.unhedged(3, MERE_HEDGES)[-1:]):
        return False
    arms = next(iter(mention.after("goods")), None)
    return (
        arms is not None
        and arms.first - mention.at <= PIECE_WITHIN
        and mention.sentence.lower[arms.end - 1].endswith("s")
        and BREAKS.isdisjoint(mention.sentence.lower[mention.at + 1 : arms.first])
    )


def gives_each(mention: Mention) -> bool:
    """Whether each of several gives the amount, or each package holds it: "Oslo and Riga pledged 20m each"."""
    if not PARCELS.isdisjoint(mention.last_words(8)):
        return True
    verb = next(iter(mention.before("giving")), None)
    if verb is None or mention.distance(verb) > GIVEN_WITHIN:
        return False
    priced = any(tag.first >= verb.end for tag in mention.before("goods"))
    return not priced and COSTING.isdisjoint(mention.sentence.lower[verb.end : mention.at])


def is_cost_of_each(mention: Mention) -> bool:
    """Whether each piece is said to cost the amount: "each of which costs 4m", "a single one costs 4m", "per shot"."""
    before, after = mention.last_words(8), mention.next_words(4)
    if "per" in after and PIECES & set(after[after.index("per") : after.index("per") + 3]) and TIMES.isdisjoint(after):
        return True
    each = place_of(before, ONE_PIECE)
    return each is not None and PARCELS.isdisjoint(mention.last_words(12)) and bool(COSTING & set(before[each:]))


def other_purpose(mention: Mention) -> str:
    """The topic of what the amount is for, if it is not ours: "4bn for disaster relief"."""
    if not PURPOSE_LINKS & set(mention.next_words(1)):
        return ""
    following = mention.after("topic")
    supports = (
        bool(following) and following[0].first == mention.at + 2 and bool(SUPPORTING & set(mention.next_words(2)))
    )
    for tag in following[supports : supports + 1]:  # "4bn to support drug courts"
        between = mention.sentence.lower[mention.at + 2 : tag.first]
        near = len(between) <= BESIDE and BREAKS.isdisjoint(between)
        return tag.label.value if near and tag.label.weight > 2 and tag.label.value in PURPOSES else ""
    return ""


def is_invested_here(mention: Mention) -> bool:
    """Whether Washington tells what others put into its economy: "Japan will invest 9bn in the United States"."""
    words, before = mention.sentence.lower, mention.unhedged(FEW, LARGE)
    after = mention.next_words(5)
    if INVESTING.isdisjoint(before[-1:]) or not YARDS.isdisjoint(mention.next_words(8)):
        return False
    at_home = after[:1] in (["in"], ["into"]) and not HERE.isdisjoint(after[1:4])
    if at_home and "economy" in after:
        return True
    if after[:1] == ["in"] and is_america(after[1:]):
        return True
    if official_state(mention.passage.publisher) != "USA":
        return False
    if not at_home and not INVESTED_ENDS.issuperset(after[:1]):
        return False
    named = parties(mention.sentence, mention.passage)
    return any("USA" not in p.codes and p.end <= mention.at and p.role == "plain" for p in named) or "they" in words


def is_america(words: list[str]) -> bool:
    """Whether the words name the United States, and nothing of theirs: "the US under a deal", not "US shipyards"."""
    at = words[:1] == ["the"]
    end = at + (2 if words[at : at + 2] == ["united", "states"] else 1)
    return not HERE.isdisjoint(words[at:end]) and INVESTED_ENDS.issuperset(words[end : end + 1])


REFUSALS: tuple[tuple[Callable[[Mention], bool], str, str], ...] = (  # in this order, with the rule and the reason
    (is_negated, "negated", "the text denies it"),
    (is_small, "small", "a price or another small sum"),
    (is_lost, "lost", "losses and casualties, or what is fired"),
    (is_unit_price, "unit-price", "the price of one piece"),
    (is_kept_frozen, "kept-frozen", "frozen assets"),
    (is_bill_for_rebuilding, "bill-for-rebuilding", "damage and reconstruction need"),
    (is_sum_of_damage, "sum-of-damage", "damage and reconstruction need"),
    (is_held_by_russia, "kept-frozen", "frozen assets"),
    (is_takeover, "takeover", "company results and market values"),
    (is_turnover, "turnover", "company results and market values"),
    (is_output, "output", "economy and trade"),
    (is_trade, "trade", "economy and trade"),
    (is_owed, "owed", "a debt"),
    (is_invested_here, "invested-here", "investment of others at home"),
    (is_of_athletes, "sport", "sport"),
    (is_of_home, "home", "the price of a house"),
    (is_savings, "saved", "what is saved"),
    (is_price_of_lost, "price-of-lost", "losses"),
    (is_made, "made", "what is produced, not bought"),
    (is_whole_budget, "whole-budget", "all that a state spends"),
    (funds_government, "funds-government", "all that a state spends"),
    (is_for_infrastructure, "infrastructure", "another budget"),
    (is_of_treasury, "treasury", "a deficit, debt or revenue"),
)
