package fr.vigie.opendata;

/// What each territory says of its data.
interface Switches extends OpenTerritories {

  OpenData of(String territory);

  void put(OpenData said);
}
