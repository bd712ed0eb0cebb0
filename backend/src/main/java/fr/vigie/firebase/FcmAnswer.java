package fr.vigie.firebase;

import fr.vigie.outbox.Answer;

/// What FCM said to one message.
///
/// @param isTargetDead whether what it was sent to will never be there again
record FcmAnswer(Answer answer, boolean isTargetDead) {

  static FcmAnswer of(Answer answer) {
    return new FcmAnswer(answer, false);
  }
}
