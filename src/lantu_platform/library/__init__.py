"""The documents as published, each kept once under the hash of its bytes."""
