package fr.vigie.moderation;

/// Why words are held back from the public.
public enum Reason {
  PROFANITY,
  PHONE_NUMBER,
  EMAIL_ADDRESS,
  LICENCE_PLATE,
  BANK_ACCOUNT,
  SOCIAL_SECURITY_NUMBER,
  /// Somebody asked that it be removed.
  REMOVAL_REQUESTED
}
