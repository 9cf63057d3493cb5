"""Reads of the room."""

from lantu_platform.readings.queries.aliases import aliases, open_aliases
from lantu_platform.readings.queries.beside import BesideCell, BesideRow, BesideTable, places_beside
from lantu_platform.readings.queries.binding import Binding, binding_of
from lantu_platform.readings.queries.choice import Choice, Facet
from lantu_platform.readings.queries.derived import derived_by_region
from lantu_platform.readings.queries.engine import engine
from lantu_platform.readings.queries.ledger import StatementFilter, found_statements, listing, statements
from lantu_platform.readings.queries.missed import Missed, find_missed, missed, missed_reasons
from lantu_platform.readings.queries.outdated import Compared, compared, find_comparison, outdated, slots_of
from lantu_platform.readings.queries.pages import (
    Mark,
    find_content,
    listed_projects,
    marks,
    plain,
    remarks,
    spanned,
    statements_at,
    terms,
)
from lantu_platform.readings.queries.public import (
    published_indicators,
    published_readings,
    published_regions,
    published_statements,
)
from lantu_platform.readings.queries.queue import (
    Neighbours,
    QueueFilter,
    Throughput,
    decisions_at,
    doubt_counts,
    find_queued,
    find_statement,
    neighbours,
    queue,
    sure,
    throughput,
)
from lantu_platform.readings.queries.queue_choices import QueueChoices, queue_choices
from lantu_platform.readings.queries.restore import (
    as_read,
    as_readings,
    collected,
    readings_known_on,
    reported_as_read,
    statements_of,
)
from lantu_platform.readings.queries.search import Group, Hit, search, search_kind
from lantu_platform.readings.queries.series import Curve, Line, Point, curve, regions_of, statement_regions
from lantu_platform.readings.queries.shelf import (
    Contents,
    Progress,
    ShelfFilter,
    contents,
    find_reading,
    progress,
    shelf,
    shelf_regions,
)
from lantu_platform.readings.queries.spoken import SPOKEN_ORDERS, Spoken, SpokenFilter, indicators
from lantu_platform.readings.queries.told import doubt_words, remark_words, rule_words, trouble_words
from lantu_platform.readings.queries.vintages import History, Step, histories
from lantu_platform.readings.queries.write import write_statements

__all__ = [
    "SPOKEN_ORDERS",
    "BesideCell",
    "BesideRow",
    "BesideTable",
    "Binding",
    "Choice",
    "Compared",
    "Contents",
    "Curve",
    "Facet",
    "Group",
    "History",
    "Hit",
    "Line",
    "Mark",
    "Missed",
    "Neighbours",
    "Point",
    "Progress",
    "QueueChoices",
    "QueueFilter",
    "ShelfFilter",
    "Spoken",
    "SpokenFilter",
    "StatementFilter",
    "Step",
    "Throughput",
    "aliases",
    "as_read",
    "as_readings",
    "binding_of",
    "collected",
    "compared",
    "contents",
    "curve",
    "decisions_at",
    "derived_by_region",
    "doubt_counts",
    "doubt_words",
    "engine",
    "find_comparison",
    "find_content",
    "find_missed",
    "find_queued",
    "find_reading",
    "find_statement",
    "found_statements",
    "histories",
    "indicators",
    "listed_projects",
    "listing",
    "marks",
    "missed",
    "missed_reasons",
    "neighbours",
    "open_aliases",
    "outdated",
    "places_beside",
    "plain",
    "progress",
    "published_indicators",
    "published_readings",
    "published_regions",
    "published_statements",
    "queue",
    "queue_choices",
    "readings_known_on",
    "regions_of",
    "remark_words",
    "remarks",
    "reported_as_read",
    "rule_words",
    "search",
    "search_kind",
    "shelf",
    "shelf_regions",
    "slots_of",
    "spanned",
    "statement_regions",
    "statements",
    "statements_at",
    "statements_of",
    "sure",
    "terms",
    "throughput",
    "trouble_words",
    "write_statements",
]
