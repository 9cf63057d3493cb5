"""Figures of operation for Prometheus: requests of this server process, and the background's work."""

from collections.abc import Iterator

from django.utils import timezone
from prometheus_client import CollectorRegistry, Counter, Histogram, generate_latest
from prometheus_client.core import GaugeMetricFamily, Metric
from prometheus_client.registry import Collector

from lantu_platform.operation.queries.background import background

REGISTRY = CollectorRegistry()
REQUESTS = Counter("lantu_requests", "Answers by page and status.", ("page", "method", "status"), registry=REGISTRY)
SECONDS = Histogram(
    "lantu_request_seconds",
    "How long answers take, by page.",
    ("page",),
    buckets=(0.025, 0.05, 0.1, 0.2, 0.5, 1, 2.5, 10),
    registry=REGISTRY,
)


class _Background(Collector):
    """Asked of the database at each scrape."""

    def describe(self) -> list[Metric]:
        """Nothing: registering must not ask the database."""
        return []

    def collect(self) -> Iterator[Metric]:
        """Documents by state, the longest wait, the worker's last sign of life."""
        now, clock = background(), timezone.now()
        documents = GaugeMetricFamily("lantu_documents", "Documents by how far they are read.", labels=["state"])
        for state, count in now.documents.items():
            documents.add_metric([state], count)
        yield documents
        waiting = (clock - now.oldest).total_seconds() if now.oldest else 0
        yield GaugeMetricFamily("lantu_longest_wait_seconds", "Since when the oldest document waits.", value=waiting)
        silent = (clock - now.alive_at).total_seconds() if now.alive_at else -1
        yield GaugeMetricFamily("lantu_worker_silent_seconds", "Since a worker was alive; -1: never.", value=silent)


REGISTRY.register(_Background())


def note_request(page: str, method: str, status: int, seconds: float) -> None:
    """Count an answer; `page` is the name of its address, so that no record's number becomes a label."""
    REQUESTS.labels(page, method, status).inc()
    SECONDS.labels(page).observe(seconds)


def metrics() -> str:
    """All figures in Prometheus' text format."""
    return generate_latest(REGISTRY).decode()
