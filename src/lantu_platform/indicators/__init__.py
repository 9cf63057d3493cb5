"""The catalogue of indicators that documents speak of."""
