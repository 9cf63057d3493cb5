"""The Django project: settings, addresses, server entry. The highest room; nothing imports it."""
