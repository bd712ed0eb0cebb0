package fr.vigie.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.security.interfaces.ECPublicKey;
import java.time.Instant;
import java.util.Date;
import java.util.function.UnaryOperator;

/// Makes tokens as an issuer does, and as no issuer would.
public final class Forge {

  private final ECKey key;
  private final String issuer;
  private final Instant now;

  /// @param issuer the `iss`; its tokens are for the audience `vigie`, from a minute ago and for
  ///   ten
  public Forge(ECKey key, String issuer, Instant now) {
    this.key = key;
    this.issuer = issuer;
    this.now = now;
  }

  public static ECKey key(String id) {
    try {
      return new ECKeyGenerator(Curve.P_256).keyID(id).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  public String token(String subject) {
    return token(claims -> claims.subject(subject));
  }

  /// Its own token for sami, with claims of one's own.
  public String token(UnaryOperator<JWTClaimsSet.Builder> change) {
    return signed(header(JWSAlgorithm.ES256), signer(), change);
  }

  /// Says that it is of a type, such as `at+jwt`.
  public String ofType(String type) {
    var header =
        new JWSHeader.Builder(header(JWSAlgorithm.ES256)).type(new JOSEObjectType(type)).build();
    return signed(header, signer(), claims -> claims);
  }

  public String byKeyId(String id) {
    var header = new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(id).build();
    return signed(header, signer(), claims -> claims);
  }

  public String unsigned() {
    return new PlainJWT(claims().build()).serialize();
  }

  /// Signed by a secret that everyone knows: the public key.
  public String signedWithThePublicKey() {
    try {
      ECPublicKey known = key.toECPublicKey();
      return signed(header(JWSAlgorithm.HS256), new MACSigner(known.getEncoded()), c -> c);
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private JWSHeader header(JWSAlgorithm algorithm) {
    return new JWSHeader.Builder(algorithm).keyID(key.getKeyID()).build();
  }

  private JWSSigner signer() {
    try {
      return new ECDSASigner(key);
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private String signed(
      JWSHeader header, JWSSigner signer, UnaryOperator<JWTClaimsSet.Builder> change) {
    try {
      var token = new SignedJWT(header, change.apply(claims()).build());
      token.sign(signer);
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private JWTClaimsSet.Builder claims() {
    return new JWTClaimsSet.Builder()
        .issuer(issuer)
        .audience("vigie")
        .subject("sami")
        .issueTime(Date.from(now.minusSeconds(60)))
        .expirationTime(Date.from(now.plusSeconds(600)));
  }
}
