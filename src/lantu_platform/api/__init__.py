"""The API for programs: what the pages can do, as JSON under /api/v1. It calls queries and services, never models."""
