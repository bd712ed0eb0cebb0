package fr.vigie.live;

/// One who is told what comes of a subscription. All parts are JSON.
interface Member {

  /// Tells what has come.
  ///
  /// @param whenSent runs once it has left for the client; never when the client is gone before
  void next(byte[] result, Runnable whenSent);

  void error(byte[] errors);

  void complete();
}
