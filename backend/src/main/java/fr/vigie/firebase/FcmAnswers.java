package fr.vigie.firebase;

import com.google.firebase.ErrorCode;
import com.google.firebase.IncomingHttpResponse;
import com.google.firebase.messaging.FirebaseMessagingException;
import fr.vigie.outbox.Answer;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Reads what went wrong. Only what FCM itself says of a target ends it: a proxy's 404 does not.
final class FcmAnswers {

  private static final Duration USUAL_PAUSE = Duration.ofSeconds(60);
  private static final Duration UNTIL_MENDED = Duration.ofMinutes(5);
  private static final int BAD_REQUEST = 400;
  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;
  private static final int TOO_MANY = 429;

  private FcmAnswers() {}

  static FcmAnswer of(FirebaseMessagingException e, PushAddress address, Instant now) {
    var response = e.getHttpResponse();
    if (response == null) {
      return FcmAnswer.of(
          outage(e.getErrorCode() == ErrorCode.DEADLINE_EXCEEDED ? "TIMEOUT" : "IO"));
    }
    var code = e.getMessagingErrorCode();
    return code == null
        ? FcmAnswer.of(byStatus(e, response, address, now))
        : switch (code) {
          case UNREGISTERED, SENDER_ID_MISMATCH -> dead(code.name());
          case INVALID_ARGUMENT -> invalid(response);
          case QUOTA_EXCEEDED -> FcmAnswer.of(quota(response, address, now));
          case THIRD_PARTY_AUTH_ERROR ->
              FcmAnswer.of(new Answer.Later(code.name(), null, UNTIL_MENDED, false));
          case UNAVAILABLE, INTERNAL -> FcmAnswer.of(later(code.name(), response, now));
        };
  }

  private static FcmAnswer dead(String code) {
    return new FcmAnswer(new Answer.Refused(code, null), true);
  }

  private static FcmAnswer invalid(IncomingHttpResponse response) {
    var field = FcmErrors.invalidField(response.getContent());
    var isTarget = "message.token".equals(field) || "message.fid".equals(field);
    return new FcmAnswer(
        new Answer.Refused(ErrorCode.INVALID_ARGUMENT.name(), field.isEmpty() ? null : field),
        isTarget);
  }

  /// A topic's quota is its own, all else is everybody's.
  private static Answer quota(IncomingHttpResponse response, PushAddress address, Instant now) {
    var pause = RetryAfter.of(response.getHeaders(), now).orElse(USUAL_PAUSE);
    return address instanceof PushAddress.Topic
        ? new Answer.Later("QUOTA_EXCEEDED", "of the topic", pause, false)
        : new Answer.Pause("QUOTA_EXCEEDED", null, pause);
  }

  /// What does not speak as FCM does may be anything before it: a proxy, a page that asks for a
  /// sign-in, our own credentials.
  private static Answer byStatus(
      FirebaseMessagingException e,
      IncomingHttpResponse response,
      PushAddress address,
      Instant now) {
    var status = response.getStatusCode();
    if (status == BAD_REQUEST && FcmErrors.isOne(response.getContent())) {
      return new Answer.Refused(e.getErrorCode().name(), null);
    }
    return switch (status) {
      case TOO_MANY -> quota(response, address, now);
      case UNAUTHORIZED, FORBIDDEN -> later(e.getErrorCode().name(), response, now);
      default -> later("HTTP_" + status, response, now);
    };
  }

  private static Answer later(String code, IncomingHttpResponse response, Instant now) {
    var after = RetryAfter.of(response.getHeaders(), now).orElse(null);
    return new Answer.Later(code, null, after, true);
  }

  static Answer outage(String code) {
    return outage(code, null);
  }

  static Answer outage(String code, @Nullable String detail) {
    return new Answer.Later(code, detail, null, true);
  }
}
