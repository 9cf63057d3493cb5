"""What the words before a figure say: what is measured, how it moved, which bound, whose it is."""

from dataclasses import dataclass, field

from lantu.aspect import Comparator

COORDINATORS = ("、", "和", "及", "与")
"""Marks and words that join the items of one list."""


@dataclass(slots=True)
class Lead:
    """The clause before a figure. `head` is what is left when everything with a meaning of its own is taken out."""

    head: str
    joined: str = ""
    """How the clause hangs on the one before: "、", "和", "，", "；", "（" or "" at the beginning of a sentence."""
    among: bool = False
    """其中: a part of what was counted before."""
    sign: int = 0
    """+1 or -1 where a verb of change stands before the figure."""
    average: bool = False
    net: bool = False
    """Whether what was added is told without what went (净增)."""
    compared: bool = False
    """A comparison is expressed: 同比, 比上年, 较2020年."""
    compared_with: str = ""
    comparator: Comparator | None = None
    each: bool = False
    """分别: several figures for several subjects."""
    shared: bool = False
    """均: one figure for several subjects."""
    together: bool = False
    """共有: what follows belongs to the whole, not to the parts listed before."""
    verb: str = ""
    """A verb that stood behind its noun: 公园新增141座."""
    benefit: bool = False
    """The words are but 为: what stands behind the figure are those for whom something was done."""
    those: bool = False
    """The words end in 的: what they tell of was counted before (其中取得证书的1900人)."""
    light: bool = False
    """A verb of accomplishment stood before the figure (完成, 达到, 为)."""
    target: bool = False
    alias: str = ""
    """The name that a bracket gives to a paraphrase: 占总人口的比重（常住人口城镇化率）."""
    scope: list[str] = field(default_factory=list)
    rules: list[str] = field(default_factory=list)

    @property
    def coordinated(self) -> bool:
        """Whether it is one more item of the list that the clause before belongs to."""
        return self.joined in COORDINATORS
