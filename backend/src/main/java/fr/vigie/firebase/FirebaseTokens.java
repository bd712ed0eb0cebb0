package fr.vigie.firebase;

import com.google.firebase.FirebaseApp;
import com.google.firebase.auth.AuthErrorCode;
import com.google.firebase.auth.FirebaseAuth;
import com.google.firebase.auth.FirebaseAuthException;
import com.google.firebase.auth.FirebaseToken;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import fr.vigie.identity.InvalidToken;
import fr.vigie.identity.TokenCheck;
import fr.vigie.identity.VerifiedToken;
import fr.vigie.shared.Unavailable;
import java.lang.System.Logger.Level;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;

/// Checks the ID tokens of Firebase Authentication by its SDK: signed by Google, of this project,
/// for now, and, where that is asked for, neither revoked nor of a user that is disabled. Anonymous
/// users are citizens as any other. What a token claims beyond who somebody is gives them nothing.
final class FirebaseTokens implements TokenCheck {

  private static final System.Logger LOG = System.getLogger(FirebaseTokens.class.getName());
  private static final String ISSUERS = "https://securetoken.google.com/";
  private static final int MOST_CHARACTERS = 8_192;

  /// As the SDK lets clocks go apart.
  private static final Duration SKEW = Duration.ofMinutes(5);

  /// Google's certificates and users are there in some 100 ms; the SDK would wait for 20 s, one
  /// token after the other.
  static final Duration PATIENCE = Duration.ofSeconds(3);

  /// After an outage nobody waits anew for so long.
  static final Duration REST = Duration.ofSeconds(2);

  private static final int MOST_AT_ONCE = 64;

  /// What says that the token is no good; anything else says that it cannot be told now.
  private static final Set<AuthErrorCode> REFUSED =
      Set.of(
          AuthErrorCode.EXPIRED_ID_TOKEN,
          AuthErrorCode.INVALID_ID_TOKEN,
          AuthErrorCode.REVOKED_ID_TOKEN,
          AuthErrorCode.TENANT_ID_MISMATCH,
          AuthErrorCode.USER_DISABLED,
          AuthErrorCode.USER_NOT_FOUND);

  private final FirebaseAuth auth;
  private final String project;
  private final boolean isRevocationChecked;
  private final Duration patience;
  private final Clock clock;
  private final Semaphore free = new Semaphore(MOST_AT_ONCE);
  private final AtomicReference<Instant> restsUntil = new AtomicReference<>(Instant.EPOCH);

  /// @param isRevocationChecked whether Firebase is asked of each token, at most every 30 s, or its
  ///   signature is enough for as long as it holds, which is an hour
  /// @param patience how long anybody waits to be signed in
  FirebaseTokens(
      FirebaseApp app,
      String project,
      boolean isRevocationChecked,
      Duration patience,
      Clock clock) {
    this.auth = FirebaseAuth.getInstance(app);
    this.project = project;
    this.isRevocationChecked = isRevocationChecked;
    this.patience = patience;
    this.clock = clock;
  }

  @Override
  public String issuer() {
    return ISSUERS + project;
  }

  @Override
  public VerifiedToken verify(String token) {
    var claims = wellFormed(token);
    var verified = verified(token);
    return new VerifiedToken(
        issuer(), verified.getUid(), claims.getExpirationTime().toInstant(), null);
  }

  /// What the SDK takes for granted, and what Firebase says is to be checked besides.
  private JWTClaimsSet wellFormed(String token) {
    require(token.length() <= MOST_CHARACTERS, "too long");
    var parts = List.of(token.split("\\.", -1));
    require(parts.size() == 3, "malformed");
    var claims = claims(parts.get(1));
    require(List.of(project).equals(claims.getAudience()), "not for this project");
    require(issuer().equals(claims.getIssuer()), "not of this project");
    var subject = claims.getSubject();
    require(subject != null && !subject.isBlank() && subject.length() <= 128, "of nobody");
    require(claims.getExpirationTime() != null && claims.getIssueTime() != null, "without times");
    require(clock.instant().isBefore(claims.getExpirationTime().toInstant()), "expired");
    require(isPast(signedInAt(claims)), "of who will sign in");
    return claims;
  }

  private static JWTClaimsSet claims(String payload) {
    try {
      var claims = JSONObjectUtils.parse(new Base64URL(payload).decodeToString());
      // Of `null` nothing is made.
      require(claims != null, "malformed");
      return JWTClaimsSet.parse(claims);
    } catch (ParseException e) {
      throw new InvalidToken("malformed");
    }
  }

  private static Date signedInAt(JWTClaimsSet claims) {
    try {
      var at = claims.getDateClaim("auth_time");
      require(at != null, "without times");
      return at;
    } catch (ParseException e) {
      throw new InvalidToken("malformed");
    }
  }

  private boolean isPast(Date time) {
    return !time.toInstant().isAfter(clock.instant().plus(SKEW));
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new InvalidToken(otherwise);
    }
  }

  private FirebaseToken verified(String token) {
    if (clock.instant().isBefore(restsUntil.get())) {
      throw new Unavailable(new IllegalStateException("Firebase did not answer a moment ago"));
    }
    try {
      return inTime(() -> auth.verifyIdToken(token, isRevocationChecked));
    } catch (FirebaseAuthException e) {
      throw refused(e);
    } catch (TimeoutException e) {
      throw outage(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Unavailable(e);
    }
  }

  private RuntimeException refused(FirebaseAuthException e) {
    var code = e.getAuthErrorCode();
    return code != null && REFUSED.contains(code) ? new InvalidToken(code.name()) : outage(e);
  }

  private Unavailable outage(Exception e) {
    LOG.log(Level.WARNING, "nobody signs in by Firebase for now: {0}", e.getMessage());
    restsUntil.set(clock.instant().plus(REST));
    return new Unavailable(e);
  }

  /// The SDK waits longer than anybody who signs in; what waits then still ends by itself.
  private FirebaseToken inTime(Callable<FirebaseToken> check)
      throws FirebaseAuthException, TimeoutException, InterruptedException {
    var end = System.nanoTime() + patience.toNanos();
    if (!free.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS)) {
      throw new TimeoutException("too many wait for an answer");
    }
    var task =
        new FutureTask<>(() -> {
          try {
            return check.call();
          } finally {
            free.release();
          }
        });
    Thread.ofVirtual().name("firebase token").start(task);
    try {
      return task.get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
    } catch (ExecutionException e) {
      throw thrown(e);
    }
  }

  private static FirebaseAuthException thrown(ExecutionException e) {
    return switch (e.getCause()) {
      case FirebaseAuthException known -> known;
      case RuntimeException fault -> throw fault;
      case Error fault -> throw fault;
      case null, default -> throw new IllegalStateException(e);
    };
  }
}
