package fr.vigie.photo;

/// Whoever waits for photos that an app has announced, told within the transaction that keeps one.
public interface PhotoArrival {

  void arrived(PhotoOwner owner, String clientPhotoId);
}
