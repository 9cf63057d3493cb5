"""The pages. Views call queries and services of the data rooms, never models."""
