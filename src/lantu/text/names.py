"""Labels for documents that run beside each other: two files of one name must not look like one."""

from collections import defaultdict
from collections.abc import Sequence
from pathlib import PurePath


def telling_names(named: Sequence[tuple[str, str]]) -> list[str]:
    """For names with their paths, names that differ wherever the paths do: the shortest end of the path that tells.

    A name that no other bears stays as it is, and so does one whose path does not end with it.
    """
    paths = [PurePath(path) for _, path in named]
    labels = [name for name, _ in named]
    growing = True
    while growing:
        growing = False
        for index in _alike(labels, paths):
            longer = _longer(labels[index], paths[index])
            growing = growing or longer != labels[index]
            labels[index] = longer
    return labels


def _alike(labels: Sequence[str], paths: Sequence[PurePath]) -> list[int]:
    """Where a label stands for more than one path."""
    borne: defaultdict[str, set[PurePath]] = defaultdict(set)
    for label, path in zip(labels, paths, strict=True):
        borne[label].add(path)
    return [index for index, label in enumerate(labels) if len(borne[label]) > 1]


def _longer(label: str, path: PurePath) -> str:
    """The label with one more folder of its path, where there is one."""
    shown = len(PurePath(label).parts)
    if PurePath(*path.parts[-shown:]).as_posix() != label:
        return label
    return PurePath(*path.parts[-shown - 1 :]).as_posix()
