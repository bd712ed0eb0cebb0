package fr.vigie.assetimport;

/// What an item changes, or would change.
///
/// @param line of the item
/// @param act CREATE or CHANGE
/// @param differences in words, such as `label: 12 -> 12B`; empty for what is new
record ImportChange(long line, String externalId, String act, String differences) {}
