from hypothesis import given
from hypothesis import strategies as st

from lantu.text import telling_names


def test_names_borne_by_one_stay() -> None:
    assert telling_names([("a.txt", "x/a.txt"), ("b.txt", "x/b.txt")]) == ["a.txt", "b.txt"]


def test_names_borne_by_several_get_the_folder_that_tells() -> None:
    named = [("report.txt", "/srv/2021/in/report.txt"), ("report.txt", "/srv/2022/in/report.txt"), ("c.txt", "c.txt")]
    assert telling_names(named) == ["2021/in/report.txt", "2022/in/report.txt", "c.txt"]


def test_a_path_that_ends_keeps_what_it_has() -> None:
    assert telling_names([("a.txt", "a.txt"), ("a.txt", "x/a.txt")]) == ["a.txt", "x/a.txt"]


def test_what_has_no_path_keeps_its_name() -> None:
    assert telling_names([("text", ""), ("text", "x/text")]) == ["text", "x/text"]


PATHS = st.lists(st.lists(st.sampled_from("ab"), min_size=1, max_size=4).map("/".join), max_size=6)


@given(PATHS)
def test_two_paths_never_share_a_name(paths: list[str]) -> None:
    names = telling_names([(path.rsplit("/", 1)[-1], path) for path in paths])
    assert len(set(names)) == len(set(paths))
    assert [path.endswith(name) for name, path in zip(names, paths, strict=True)] == [True] * len(paths)
