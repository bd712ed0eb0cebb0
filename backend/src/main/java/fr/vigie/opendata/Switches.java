package fr.vigie.opendata;

/// Which territories let everybody take their public reports away.
interface Switches {

  OpenData of(String territory);

  void put(OpenData said);
}
