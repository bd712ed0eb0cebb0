package fr.vigie.device;

import fr.vigie.device.DeviceProfile.Sample;
import fr.vigie.device.ProfileField.Spot;
import fr.vigie.graphql.Acts;
import fr.vigie.graphql.Arguments;
import fr.vigie.graphql.Connection;
import fr.vigie.graphql.FeatureWiring;
import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
import fr.vigie.measurement.Metrics;
import fr.vigie.shared.InvalidInput;
import fr.vigie.shared.Page;
import fr.vigie.source.Sources;
import fr.vigie.view.Loader;
import fr.vigie.view.Views;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The fields of `device.graphqls`, in its order.
final class DeviceWiring implements FeatureWiring {

  private static final int MOST_FIELDS = 30;
  private static final int MOST_PORT = 223;

  private final Sources sources;
  private final Devices devices;
  private final Profiles profiles;
  private final Metrics metrics;
  private final DeclareDeviceProfile declare;
  private final ConnectDevice connect;

  DeviceWiring(
      Sources sources,
      Devices devices,
      Profiles profiles,
      Metrics metrics,
      DeclareDeviceProfile declare,
      ConnectDevice connect) {
    this.sources = sources;
    this.devices = devices;
    this.profiles = profiles;
    this.metrics = metrics;
    this.declare = declare;
    this.connect = connect;
  }

  @Override
  public void declare(Views views) {
    views
        .of("Device", Device.class)
        .value("deviceId", Device::deviceId)
        .reference("asset", "asset", Device::asset)
        .reference("profile", "deviceProfile", Device::profile);
    views
        .of("DeviceProfile", DeviceProfile.class)
        .value("id", DeviceProfile::id)
        .value("name", DeviceProfile::name)
        .value("port", DeviceProfile::port)
        .part("fields", DeviceProfile::fields)
        .value("declaredAt", DeviceProfile::declaredAt);
    views
        .of("DeviceProfileField", ProfileField.class)
        .value("metric", ProfileField::metric)
        .value("path", field -> field.spot() instanceof Spot.Path(var pointer) ? pointer : null)
        .part("bytes", field -> field.spot() instanceof Spot.Bytes bytes ? bytes : null)
        .value("unit", ProfileField::unit)
        .value("scale", ProfileField::scale)
        .value("shift", ProfileField::shift);
    views
        .of("DeviceProfileBytes", Spot.Bytes.class)
        .value("offset", Spot.Bytes::offset)
        .value("length", Spot.Bytes::length)
        .value("isLittleEndian", Spot.Bytes::isLittleEndian)
        .value("isSigned", Spot.Bytes::isSigned);
    views
        .of("DecodedValue", Decoder.Value.class)
        .value("metric", Decoder.Value::metric)
        .value("value", Decoder.Value::value);
    Connection.declare(views, "Device");
    views.loader("deviceProfile", Loader.of((ids, _) -> profiles.list(ids), DeviceProfile::id));
  }

  @Override
  public void wire(RuntimeWiring.Builder wiring) {
    wiring
        .type(
            "Query",
            type ->
                type.dataFetcher("devices", this::devices)
                    .dataFetcher("deviceProfiles", this::deviceProfiles))
        .type(
            "Mutation",
            type ->
                type.dataFetcher("connectDevice", Acts.refusing(this::connect))
                    .dataFetcher("disconnectDevice", Acts.refusing(this::disconnect))
                    .dataFetcher("declareDeviceProfile", Acts.refusing(this::declare)));
    DeviceResultWiring.wire(wiring);
  }

  @Override
  public Map<String, Refetcher> refetchers() {
    return Map.of("prf", new Refetcher("DeviceProfile", this::refetch));
  }

  private @Nullable DeviceProfile refetch(String id, Arguments circumstances) {
    var viewer = circumstances.context(Viewer.class);
    return profiles
        .find(id)
        .filter(profile -> viewer.may(Right.SEE_MEASUREMENTS, profile.territory()))
        .orElse(null);
  }

  private Connection<Device> devices(DataFetchingEnvironment environment) {
    var arguments = Arguments.of(environment);
    var first = arguments.integer("first", 1, 100);
    var viewer = arguments.context(Viewer.class);
    return Connection.of(
        sources
            .find(arguments.string("sourceId"))
            .filter(source -> !source.isRemoved())
            .filter(source -> viewer.may(Right.SEE_MEASUREMENTS, source.territory()))
            .map(source -> devices.page(source.id(), first, arguments.optionalString("after")))
            .orElseGet(() -> new Page<>(List.of(), false)));
  }

  private List<DeviceProfile> deviceProfiles(DataFetchingEnvironment environment) {
    var arguments = Arguments.of(environment);
    var territory = arguments.string("territoryId");
    return arguments.context(Viewer.class).may(Right.SEE_MEASUREMENTS, territory)
        ? profiles.of(territory)
        : List.of();
  }

  private ConnectDevice.Outcome connect(DataFetchingEnvironment environment) {
    var input = Arguments.input(environment);
    return connect.connect(
        input.context(Viewer.class),
        new ConnectDevice.Request(
            input.string("sourceId"),
            input.text("deviceId", 1, 200),
            input.string("assetId"),
            input.optionalString("profileId")));
  }

  private ConnectDevice.Outcome disconnect(DataFetchingEnvironment environment) {
    var input = Arguments.input(environment);
    return connect.disconnect(
        input.context(Viewer.class), input.string("sourceId"), input.text("deviceId", 1, 200));
  }

  private DeclareDeviceProfile.Outcome declare(DataFetchingEnvironment environment) {
    var input = Arguments.input(environment);
    var fields = input.objects("fields", MOST_FIELDS).stream().map(this::field).toList();
    InvalidInput.unless(!fields.isEmpty(), "fields", "1 to " + MOST_FIELDS);
    return declare.declare(
        input.context(Viewer.class),
        new DeclareDeviceProfile.Request(
            input.text("clientProfileId", 8, 64),
            input.string("territoryId"),
            input.text("name", 1, 100),
            input.has("port") ? (Integer) input.integer("port", 1, MOST_PORT) : null,
            fields,
            sample(input.object("sample"))));
  }

  private ProfileField field(Arguments field) {
    var metric = field.text("metric", 1, 64);
    InvalidInput.unless(
        field.has("path") != field.has("bytes"), "fields.path", "either this or bytes");
    var spot =
        field.has("path")
            ? new Spot.Path(field.text("path", 1, 200))
            : bytes(field.object("bytes"));
    var unit = field.optionalText("unit", 20);
    var usual = metrics.find(metric).map(m -> m.unit()).orElse("");
    return new ProfileField(
        metric, spot, unit == null ? usual : unit, field.number("scale"), field.number("shift"));
  }

  private static Spot bytes(Arguments bytes) {
    return new Spot.Bytes(
        bytes.integer("offset", 0, 241),
        bytes.integer("length", 1, 6),
        bytes.flag("isLittleEndian"),
        bytes.flag("isSigned"));
  }

  private static Sample sample(Arguments sample) {
    var expected =
        sample.objects("expected", MOST_FIELDS).stream()
            .map(v -> new Decoder.Value(v.text("metric", 1, 64), v.number("value")))
            .toList();
    return new Sample(
        sample.optionalText("object", 4_000), sample.optionalText("bytes", 484), expected);
  }
}
