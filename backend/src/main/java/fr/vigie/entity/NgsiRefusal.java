package fr.vigie.entity;

/// A request that NGSI-LD answers by one of its errors; the detail is English, for whoever writes
/// the client.
public final class NgsiRefusal extends RuntimeException {

  private static final long serialVersionUID = 1;

  /// The errors of NGSI-LD (ETSI GS CIM 009, 5.5.2 and 6.3.2) that Vigie may come to.
  public enum Kind {
    INVALID_REQUEST("InvalidRequest", "The body is no JSON", 400),
    BAD_REQUEST_DATA("BadRequestData", "The request breaks a rule of its parameters", 400),
    NOT_ACCEPTABLE("InvalidRequest", "None of the accepted media types can be given", 406),
    RESOURCE_NOT_FOUND("ResourceNotFound", "The resource was not found", 404),
    TOO_COMPLEX_QUERY("TooComplexQuery", "The query is too complex", 403),
    TOO_MANY_RESULTS("TooManyResults", "The query asks for too many results", 403),
    OPERATION_NOT_SUPPORTED("OperationNotSupported", "The operation is not supported", 422),
    ALREADY_EXISTS("AlreadyExists", "There is another resource of this id", 409),
    UNSUPPORTED_MEDIA_TYPE("InvalidRequest", "The body is of another media type", 415);

    private final String word;
    private final String title;
    private final int status;

    Kind(String word, String title, int status) {
      this.word = word;
      this.title = title;
      this.status = status;
    }

    public String uri() {
      return "https://uri.etsi.org/ngsi-ld/errors/" + word;
    }

    public String title() {
      return title;
    }

    public int status() {
      return status;
    }
  }

  private final Kind kind;

  private NgsiRefusal(Kind kind, String detail) {
    super(detail, null, false, false);
    this.kind = kind;
  }

  public static NgsiRefusal bad(String detail) {
    return new NgsiRefusal(Kind.BAD_REQUEST_DATA, detail);
  }

  public static NgsiRefusal invalid(String detail) {
    return new NgsiRefusal(Kind.INVALID_REQUEST, detail);
  }

  public static NgsiRefusal notAcceptable(String detail) {
    return new NgsiRefusal(Kind.NOT_ACCEPTABLE, detail);
  }

  public static NgsiRefusal notFound(String detail) {
    return new NgsiRefusal(Kind.RESOURCE_NOT_FOUND, detail);
  }

  public static NgsiRefusal tooComplex(String detail) {
    return new NgsiRefusal(Kind.TOO_COMPLEX_QUERY, detail);
  }

  public static NgsiRefusal tooMany(String detail) {
    return new NgsiRefusal(Kind.TOO_MANY_RESULTS, detail);
  }

  public static NgsiRefusal notSupported(String detail) {
    return new NgsiRefusal(Kind.OPERATION_NOT_SUPPORTED, detail);
  }

  public static NgsiRefusal alreadyExists(String detail) {
    return new NgsiRefusal(Kind.ALREADY_EXISTS, detail);
  }

  public static NgsiRefusal unsupportedMediaType(String detail) {
    return new NgsiRefusal(Kind.UNSUPPORTED_MEDIA_TYPE, detail);
  }

  public static void unless(boolean holds, String detail) {
    if (!holds) {
      throw bad(detail);
    }
  }

  public Kind kind() {
    return kind;
  }

  /// For whoever writes the client, in English.
  public String detail() {
    return "" + getMessage();
  }
}
