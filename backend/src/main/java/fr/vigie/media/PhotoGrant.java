package fr.vigie.media;

import fr.vigie.image.ImageType;
import fr.vigie.photo.PhotoOwner;
import fr.vigie.photo.PhotoPurpose;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The right to send in one photo.
///
/// @param token in the address that it is sent to; by chance, known only to its owner
/// @param photo the id that the photo is to have
/// @param clientPhotoId the name that the app gave it, so that one grant is given
/// @param fingerprint what was asked, shortened
/// @param bytes how long the file is
/// @param until when it has to be there
/// @param content the SHA-256 of what was sent; null until then
public record PhotoGrant(
    String token,
    String photo,
    PhotoOwner owner,
    String clientPhotoId,
    String fingerprint,
    PhotoPurpose purpose,
    ImageType type,
    int bytes,
    Instant grantedAt,
    Instant until,
    @Nullable String content) {}
