"""A small arithmetic over indicators: `[税收收入] / [一般公共预算收入] * 100`.

Numbers, indicator names in square brackets, + - * / and round brackets; × ÷ and full-width signs mean the same.
Where an operand is a state instead of a number, so is the result.
"""

import decimal
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from django.utils.translation import gettext as _
from lark import Lark, Token, Tree
from lark.exceptions import UnexpectedInput

from lantu_platform.indicators.enums import Missing
from lantu_platform.indicators.errors import FormulaError

Result = Decimal | Missing
Lookup = Callable[[str], Result]

_GRAMMAR = r"""
?start: sum
?sum: product | sum "+" product -> add | sum "-" product -> subtract
?product: factor | product "*" factor -> multiply | product "/" factor -> divide
?factor: NUMBER -> number | "-" factor -> negate | NAME -> name | "(" sum ")"
NAME: /\[[^\[\]]+\]/
NUMBER: /\d+(\.\d+)?/
%ignore /\s+/
"""
_SIGNS = str.maketrans("（）［］【】＋－×＊÷／−", "()[][]+-**//-")
_CONTEXT = decimal.Context(prec=28)
_ARITHMETIC: dict[str, Callable[[Decimal, Decimal], Decimal]] = {
    "add": _CONTEXT.add,
    "subtract": _CONTEXT.subtract,
    "multiply": _CONTEXT.multiply,
    "divide": _CONTEXT.divide,
}


@cache
def _parser() -> Lark:
    return Lark(_GRAMMAR, parser="lalr")


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula that has been read."""

    text: str
    tree: "Tree[Token]"

    @property
    def names(self) -> list[str]:
        """The indicators it asks for, each once, in order."""
        return list(dict.fromkeys(self._names()))

    def _names(self) -> Iterator[str]:
        for token in self.tree.scan_values(lambda value: isinstance(value, Token) and value.type == "NAME"):
            yield _word(token)

    def value(self, lookup: Lookup) -> Result:
        """The result; a state where an operand is one, UNDEFINED where arithmetic fails, as in a division by zero."""
        return _value(self.tree, lookup)


def parse_formula(text: str) -> Formula:
    """Read a formula. Raises FormulaError, whose text names the place."""
    plain = text.translate(_SIGNS)
    try:
        return Formula(text, _parser().parse(plain))
    except UnexpectedInput as error:
        rest = plain[error.pos_in_stream :][:10] if error.pos_in_stream is not None else ""
        where = _("“%(rest)s”处") % {"rest": rest} if rest.strip() else _("末尾")
        message = _("公式在%(where)s读不下去。请写成：[税收收入] / [一般公共预算收入] * 100，指标名放在方括号里。")
        raise FormulaError(message % {"where": where}) from error


def _word(token: "Tree[Token] | Token") -> str:
    return str(token)[1:-1].strip()


def _value(tree: "Tree[Token] | Token", lookup: Lookup) -> Result:
    assert isinstance(tree, Tree)
    if tree.data == "number":
        return Decimal(str(tree.children[0]))
    if tree.data == "name":
        return lookup(_word(tree.children[0]))
    values = [_value(child, lookup) for child in tree.children]
    numbers = [value for value in values if isinstance(value, Decimal)]
    if len(numbers) < len(values):
        return next(value for value in values if isinstance(value, Missing))
    if tree.data == "negate":
        return -numbers[0]
    try:
        return _ARITHMETIC[tree.data](*numbers)
    except decimal.DecimalException:
        return Missing.UNDEFINED
