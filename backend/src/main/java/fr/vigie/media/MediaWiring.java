package fr.vigie.media;

import fr.vigie.contact.Myself;
import fr.vigie.graphql.Acts;
import fr.vigie.graphql.Arguments;
import fr.vigie.graphql.Connection;
import fr.vigie.graphql.FeatureWiring;
import fr.vigie.http.Sender;
import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
import fr.vigie.image.ImageType;
import fr.vigie.image.Rectangle;
import fr.vigie.photo.ModeratePhoto;
import fr.vigie.photo.PhotoModule;
import fr.vigie.photo.PhotoPurpose;
import fr.vigie.photo.PhotoView;
import fr.vigie.photo.Photos;
import fr.vigie.photo.RedactPhoto;
import fr.vigie.shared.InvalidInput;
import fr.vigie.shared.Page;
import fr.vigie.view.Row;
import fr.vigie.view.Views;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import java.util.List;

/// The fields of `media.graphqls`, in its order; those of a photo are in {@link PhotoView}.
final class MediaWiring implements FeatureWiring {

  private static final int MOST_RECTANGLES = 50;

  private final Photos photos;
  private final GrantPhotoUpload grant;
  private final ModeratePhoto moderate;
  private final RedactPhoto redact;

  MediaWiring(PhotoModule photo, GrantPhotoUpload grant) {
    this.photos = photo.photos();
    this.grant = grant;
    this.moderate = photo.moderate();
    this.redact = photo.redact();
  }

  @Override
  public void wire(RuntimeWiring.Builder wiring) {
    wiring
        .type("Query", type -> type.dataFetcher("photosToModerate", this::photosToModerate))
        .type(
            "Mutation",
            type ->
                type.dataFetcher("grantPhotoUpload", Acts.refusing(this::grantPhotoUpload))
                    .dataFetcher("publishPhoto", Acts.refusing(this::publishPhoto))
                    .dataFetcher("hidePhoto", Acts.refusing(this::hidePhoto))
                    .dataFetcher("redactPhoto", Acts.refusing(this::redactPhoto)));
    MediaResultWiring.wire(wiring);
  }

  @Override
  public void declare(Views views) {
    views
        .of("PhotoUpload", PhotoGrant.class)
        .value("photoId", PhotoGrant::photo)
        .value("path", grant -> "/photos/" + grant.token())
        .value("expiresAt", PhotoGrant::until);
    PhotoView.declare(views);
  }

  private Connection<Row> photosToModerate(DataFetchingEnvironment environment) {
    var arguments = Arguments.of(environment);
    var territory = arguments.string("territoryId");
    var first = arguments.integer("first", 1, 100);
    return Connection.of(
        arguments.context(Viewer.class).may(Right.MODERATE, territory)
            ? photos.awaiting(
                territory, first, arguments.optionalString("after"), arguments.wanted())
            : new Page<>(List.of(), false));
  }

  private GrantPhotoUpload.Outcome grantPhotoUpload(DataFetchingEnvironment environment) {
    var input = Arguments.input(environment);
    return grant.grant(
        input.context(Viewer.class),
        input.context(Myself.class),
        input.context(Sender.class),
        new GrantPhotoUpload.Request(
            input.text("clientPhotoId", 8, 64),
            input.optionalString("clientKey"),
            input.constant("purpose", PhotoPurpose.class),
            input.constant("type", ImageType.class),
            input.integer("bytes", 1, GrantPhotoUpload.MOST_BYTES)));
  }

  private ModeratePhoto.Outcome publishPhoto(DataFetchingEnvironment environment) {
    var input = Arguments.input(environment);
    return moderate.publish(input.context(Viewer.class), input.string("photoId"));
  }

  private ModeratePhoto.Outcome hidePhoto(DataFetchingEnvironment environment) {
    var input = Arguments.input(environment);
    return moderate.hide(input.context(Viewer.class), input.string("photoId"));
  }

  private ModeratePhoto.Outcome redactPhoto(DataFetchingEnvironment environment) {
    var input = Arguments.input(environment);
    var rectangles =
        input.objects("rectangles", MOST_RECTANGLES).stream().map(MediaWiring::rectangle).toList();
    InvalidInput.unless(!rectangles.isEmpty(), "rectangles", "1 to " + MOST_RECTANGLES);
    return redact.redact(input.context(Viewer.class), input.string("photoId"), rectangles);
  }

  private static Rectangle rectangle(Arguments given) {
    return given.located(() ->
        new Rectangle(
            given.number("x"), given.number("y"), given.number("width"), given.number("height")));
  }
}
