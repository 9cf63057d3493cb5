"""Collection (填报): forms that departments fill for a period, their calendar, approval, and spreadsheets."""
