package fr.vigie.demo;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import fr.vigie.identity.Issuer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;

/// Signs tokens for the cast. Whoever reaches it is whoever they like: it exists only in the demo
/// profile, which listens on loopback only.
final class DemoIssuer {

  static final String NAME = "vigie-demo";
  private static final String PROGRAM = "demo";
  private static final String AUDIENCE = "vigie";
  private static final Duration LIFETIME = Duration.ofHours(12);

  private final ECKey key;
  private final Clock clock;

  private DemoIssuer(ECKey key, Clock clock) {
    this.key = key;
    this.clock = clock;
  }

  /// Keeps its key in a file, so that tokens outlive a restart.
  static DemoIssuer in(Path dataFolder, Clock clock) {
    var file = dataFolder.resolve("demo-issuer.jwk");
    try {
      if (!Files.exists(file)) {
        create(file);
      }
      return new DemoIssuer(ECKey.parse(Files.readString(file)), clock);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ParseException | JOSEException e) {
      throw new IllegalStateException("not a key: " + file, e);
    }
  }

  private static void create(Path file) throws IOException, JOSEException {
    Files.createDirectories(file.getParent());
    var ownerOnly = PosixFilePermissions.fromString("rw-------");
    Files.createFile(file, PosixFilePermissions.asFileAttribute(ownerOnly));
    var key = new ECKeyGenerator(Curve.P_256).keyID("demo").generate();
    Files.writeString(file, key.toJSONString(), StandardOpenOption.WRITE);
  }

  Issuer issuer() {
    return new Issuer(NAME, AUDIENCE, new ImmutableJWKSet<>(new JWKSet(key.toPublicJWK())));
  }

  String token(Cast member) {
    var now = clock.instant();
    var claims =
        new JWTClaimsSet.Builder()
            .issuer(NAME)
            .audience(AUDIENCE)
            .subject(member.key())
            .claim("azp", PROGRAM)
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plus(LIFETIME)))
            .build();
    try {
      var header = new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.getKeyID()).build();
      var token = new SignedJWT(header, claims);
      token.sign(new ECDSASigner(key));
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }
}
