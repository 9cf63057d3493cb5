"""How well projects are listed: spans and stages against documents that were annotated by hand.

Rule: a listed project pairs with the annotated one that it overlaps most, one to one, if the two spans share at least
half of the characters that they cover together (intersection over union ≥ 0.5). Precision, recall and F1 count pairs;
`stage` is the share of pairs whose stage is right. Times are for listing alone, beside the time of loading the file.
"""

import argparse
import time

from lantu.listing import Project, list_projects
from lantu.text import Document
from scoring.spans import Gold, Score, documents, pairs


def show(document: Document, gold: list[Gold], listed: list[Project], found: list[tuple[int, int]]) -> None:
    """Print what was missed, what was listed too much, and what got a wrong stage, each with its surroundings."""

    def around(start: int, end: int) -> str:
        text = document.text
        marked = f"{text[max(0, start - 25) : start]}[{text[start:end]}]{text[end : end + 25]}"
        return " ".join(marked.split())

    left, right = {i for i, _ in found}, {j for _, j in found}
    for i, wanted in enumerate(gold):
        if i not in left:
            print(f"  missed    {wanted['stage']:12}{around(wanted['start'], wanted['end'])}")
    for j, got in enumerate(listed):
        if j not in right:
            print(f"  too much  {got.stage:12}{around(got.start, got.end)}")
    for i, j in found:
        if gold[i]["stage"] != listed[j].stage:
            print(f"  stage     {gold[i]['stage']:12}{listed[j].stage:12}{around(listed[j].start, listed[j].end)}")


def main() -> None:
    """Print the table; with --errors NUMBER also that document's errors."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--errors", nargs="*", default=[], metavar="NUMBER", help="documents whose errors are printed")
    chosen = parser.parse_args().errors
    total, listing, loading = Score(), 0.0, 0.0
    print(f"{'document':12}{'gold':>6}{'listed':>8}{'prec.':>8}{'recall':>8}{'F1':>8}{'stage':>8}")
    for number, document, gold, seconds in documents():
        list_projects(document, [])
        begin = time.perf_counter()
        listed = list_projects(document, [])
        listing += time.perf_counter() - begin
        loading += seconds
        found = pairs(gold, listed)
        right = sum(gold[i]["stage"] == listed[j].stage for i, j in found)
        score = Score(len(gold), len(listed), len(found), right)
        total.add(score)
        print(score.line(number))
        if number in chosen:
            show(document, gold, listed, found)
    print(total.line("together"))
    print(f"listing {listing * 1000:.0f} ms, loading the same files {loading * 1000:.0f} ms")


if __name__ == "__main__":
    main()
