"""Quotation marks, acts of speaking, and whose words they hold."""
