package fr.vigie.firebase;

import com.google.auth.oauth2.AccessToken;
import com.google.auth.oauth2.GoogleCredentials;

/// What a stand-in is shown when there is no account; worth nothing anywhere else.
final class StandInCredentials extends GoogleCredentials {

  private static final long serialVersionUID = 1L;

  @Override
  public AccessToken refreshAccessToken() {
    return new AccessToken("stand-in", null);
  }
}
