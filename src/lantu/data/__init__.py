"""Word tables: TSV and TOML files, each with a head that explains its columns. Opened by `lantu.lexicon` only."""
