package fr.vigie.photo;

/// Lets what has photos know what becomes of them, within the transaction of the change.
public interface PhotoSubject {

  void changed(Photo photo);

  void removed(Photo photo);
}
