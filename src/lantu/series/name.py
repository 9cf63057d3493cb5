"""One spelling for each indicator: names are rewritten by the rules of a table.

>>> rewrite("规上工业总产值（本级）")[:2]
('规模以上工业总产值', ('本级',))
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import cache

from lantu.lexicon import alternation, read_table

_NOISE = re.compile(r"[\s“”\"'‘’《》]")


Step = tuple[str, ...]
"""What was done to a name: the key of a sentence in `data/explanations.tsv`, and what differs in it."""


@dataclass(frozen=True, slots=True)
class Name:
    """An indicator's canonical name, the scope words found in it, its catalogue code, and how it came about.

    `code` is "" for a name that the catalogue does not hold. `steps` are what was done, in order.
    """

    text: str
    scope: tuple[str, ...]
    code: str
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class _Rule:
    find: str
    put: str
    where: str
    reason: str

    def apply(self, name: str) -> str:
        """The name after the rule; a rule never leaves an empty name."""
        if self.where == "start":
            changed = self.put + name.removeprefix(self.find) if name.startswith(self.find) else name
        elif self.where == "any":
            changed = self._everywhere(name)
        else:
            changed = name.removesuffix(self.find) + self.put if name.endswith(self.find) else name
        return changed or name

    def _everywhere(self, name: str) -> str:
        # What is already written out stays: 第三产业 holds 三产, 地区生产总值 holds 生产总值.
        if self.find not in self.put:
            return name.replace(self.find, self.put)
        return self.put.join(part.replace(self.find, self.put) for part in name.split(self.put))


@cache
def _rules() -> tuple[_Rule, ...]:
    return tuple(
        _Rule(row["find"], row["put"].replace("-", ""), row["where"], row["reason"]) for row in read_table("name_rules")
    )


@cache
def _name_verbs() -> re.Pattern[str]:
    """A verb, what it is done to, the verb again where it is said twice, and a word that says how much."""
    words: dict[str, list[str]] = {"verb": [], "amount": []}
    for row in read_table("name_verbs"):
        words[row["part"]].append(row["word"])
    verbs, amounts = alternation(words["verb"]), alternation(words["amount"])
    return re.compile(rf"(?P<verb>{verbs})(?P<thing>.{{2,}}?)(?P<again>{verbs})?(?P<amount>{amounts})?")


def _verb_behind(name: str) -> str:
    match = _name_verbs().fullmatch(name)
    if match is None or match["again"] not in (None, match["verb"]):
        return name
    return f"{match['thing']}{match['verb']}{match['amount'] or ''}"


@cache
def _scopes() -> dict[str, str]:
    return {row["word"]: row["scope"] for row in read_table("scope_words")}


@cache
def _scope_pattern() -> re.Pattern[str]:
    return re.compile(alternation(_scopes()))


def canonical_scope(word: str) -> str:
    """The one spelling of a scope word; a word that the table does not know stays as it is."""
    plain = _NOISE.sub("", unicodedata.normalize("NFKC", word))
    return _scopes().get(plain, plain)


def _take_scope(name: str) -> tuple[str, tuple[str, ...]]:
    found = tuple(sorted({_scopes()[word] for word in _scope_pattern().findall(name)}))
    if not found:
        return name, ()
    rest = _scope_pattern().sub("", name).replace("()", "")
    return rest or name, found


@cache
def rewrite(name: str, growth: bool = False, region: str = "") -> tuple[str, tuple[str, ...], tuple[Step, ...]]:
    """The name after all rules, with the scopes taken out of it and the steps that did it."""
    plain = _NOISE.sub("", unicodedata.normalize("NFKC", name))
    steps: list[Step] = []
    if region and plain.startswith(region) and plain != region:
        plain = plain.removeprefix(region)
        steps.append(("region off", region))
    whole = re.compile(f"占全{re.escape(region[-1:])}(?!的?(?:比[重例]|份额|总))")
    if region and whole.search(plain):
        plain = whole.sub("占", plain)
        steps.append(("region off", f"全{region[-1:]}"))
    plain, scope = _take_scope(plain)
    steps.extend(("scope off", word) for word in scope)
    for rule in _rules():
        if rule.where == "growth" and not growth:
            continue
        changed = rule.apply(plain)
        if changed != plain:
            steps.append(("rewritten", rule.find, rule.put, rule.reason))
            plain = changed
    behind = _verb_behind(plain)
    if behind != plain:
        steps.append(("verb", plain, behind))
    return behind, scope, tuple(steps)
