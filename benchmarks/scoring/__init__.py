"""How readings are scored against annotations made by hand, and the marks: for the benchmarks and for the tests."""
