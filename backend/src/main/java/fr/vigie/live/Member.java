package fr.vigie.live;

/// One who is told what comes of a subscription. All parts are JSON.
interface Member {

  void next(byte[] result);

  void error(byte[] errors);

  void complete();
}
