package fr.vigie.device;

import fr.vigie.graphql.Messages;
import fr.vigie.graphql.TypeNames;
import graphql.schema.idl.RuntimeWiring;

/// Which type each outcome of the acts on devices is, and what people read when it is a problem.
final class DeviceResultWiring {

  private DeviceResultWiring() {}

  static void wire(RuntimeWiring.Builder wiring) {
    var connected = TypeNames.of(ConnectDevice.Outcome.class, DeviceResultWiring::connected);
    wiring
        .type("ConnectDeviceResult", type -> type.typeResolver(connected))
        .type("DisconnectDeviceResult", type -> type.typeResolver(connected))
        .type(
            "DeclareDeviceProfileResult",
            type ->
                type.typeResolver(
                    TypeNames.of(
                        DeclareDeviceProfile.Outcome.class, DeviceResultWiring::declared)));
    Messages.tell(wiring, "DeviceProfileNotFoundProblem");
    Messages.tell(wiring, "SampleDiffersProblem");
  }

  private static String connected(ConnectDevice.Outcome outcome) {
    return switch (outcome) {
      case ConnectDevice.Outcome.Connected _ -> "ConnectDeviceSuccess";
      case ConnectDevice.Outcome.Disconnected _ -> "DisconnectDeviceSuccess";
      case ConnectDevice.Outcome.SourceNotFound _ -> "SourceNotFoundProblem";
      case ConnectDevice.Outcome.AssetNotFound _ -> "AssetNotFoundProblem";
      case ConnectDevice.Outcome.ProfileNotFound _ -> "DeviceProfileNotFoundProblem";
    };
  }

  private static String declared(DeclareDeviceProfile.Outcome outcome) {
    return switch (outcome) {
      case DeclareDeviceProfile.Outcome.Declared _ -> "DeclareDeviceProfileSuccess";
      case DeclareDeviceProfile.Outcome.ClientIdReused _ -> "ClientIdReusedProblem";
      case DeclareDeviceProfile.Outcome.NotAllowed _ -> "NotAllowedProblem";
      case DeclareDeviceProfile.Outcome.SampleDiffers _ -> "SampleDiffersProblem";
    };
  }
}
