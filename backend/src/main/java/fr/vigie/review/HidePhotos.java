package fr.vigie.review;

import fr.vigie.photo.WithdrawPhoto;
import fr.vigie.review.Removal.Decision;
import fr.vigie.review.Removal.What;

/// Hides the photo that a request is about, and shows it again; within the transaction of the
/// request.
final class HidePhotos {

  private final WithdrawPhoto withdraw;

  HidePhotos(WithdrawPhoto withdraw) {
    this.withdraw = withdraw;
  }

  /// Hides it until staff has decided; the request then knows what it was.
  Removal hide(Removal removal) {
    var photo = removal.photo();
    return removal.what() == What.PHOTO && photo != null
        ? removal.hiding(withdraw.withdraw(photo).orElse(null))
        : removal;
  }

  void decide(Removal removal, Decision decision) {
    var photo = removal.photo();
    if (removal.what() != What.PHOTO || photo == null) {
      return;
    }
    if (decision.isAccepted()) {
      withdraw.withdraw(photo);
    } else if (removal.photoWas() != null) {
      withdraw.restore(photo, removal.photoWas());
    }
  }
}
