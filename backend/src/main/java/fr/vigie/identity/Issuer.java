package fr.vigie.identity;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.net.MalformedURLException;
import java.net.URI;
import java.util.Arrays;
import java.util.List;

/// Someone whose tokens are believed.
///
/// @param name the `iss` of its tokens
/// @param audience the `aud` that its tokens must have
/// @param keys the public keys that it signs with
public record Issuer(String name, String audience, JWKSource<SecurityContext> keys) {

  private static final int TIMEOUT_MILLIS = 2_000;
  private static final int MAX_BYTES = 51_200;

  /// Reads `name|audience|address of its JWKS`, several parted by blanks.
  public static List<Issuer> parse(String setting) {
    return Arrays.stream(setting.strip().split("\\s+"))
        .filter(part -> !part.isEmpty())
        .map(Issuer::one)
        .toList();
  }

  private static Issuer one(String setting) {
    var parts = setting.split("\\|", -1);
    if (parts.length != 3) {
      throw new IllegalArgumentException("not name|audience|address of the JWKS: " + setting);
    }
    try {
      var keys =
          JWKSourceBuilder.<SecurityContext>create(
                  URI.create(parts[2]).toURL(),
                  new DefaultResourceRetriever(TIMEOUT_MILLIS, TIMEOUT_MILLIS, MAX_BYTES))
              .retrying(true)
              .outageTolerant(true)
              .build();
      return new Issuer(parts[0], parts[1], keys);
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException("not an address: " + parts[2], e);
    }
  }
}
