"""The thresholds of `data/progress.toml`."""

import tomllib
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from importlib import resources


@dataclass(frozen=True, slots=True)
class Thresholds:
    """Cut-offs of fulfilment over elapsed time, the tolerance of 左右, the path of each kind of indicator.

    Those that begin with `binding` hold for binding indicators (约束性). `margin` is for a projection by one method.
    `comparable_prices` are words of names whose growth is published at comparable prices.
    """

    ahead: Decimal
    on_track: Decimal
    far_behind: Decimal
    approximate: Decimal
    binding_on_track: Decimal
    binding_approximate: Decimal
    margin: Decimal
    paths: tuple[tuple[str, str], ...]
    comparable_prices: tuple[str, ...]

    def path(self, kind: str) -> str:
        """ "linear" or "geometric"."""
        return dict(self.paths).get(kind, "linear")


@cache
def thresholds() -> Thresholds:
    """The shipped thresholds."""
    settings = tomllib.loads(resources.files("lantu.data").joinpath("progress.toml").read_text("utf-8"))
    classes = {name: Decimal(text) for name, text in settings["classes"].items()}
    return Thresholds(
        ahead=classes["ahead"],
        on_track=classes["on_track"],
        far_behind=classes["far_behind"],
        approximate=Decimal(settings["tolerance"]["approximate"]),
        binding_on_track=classes["binding_on_track"],
        binding_approximate=Decimal(settings["tolerance"]["binding_approximate"]),
        margin=Decimal(settings["projection"]["margin"]),
        paths=tuple(sorted(settings["path"].items())),
        comparable_prices=tuple(settings["prices"]["comparable"]),
    )
