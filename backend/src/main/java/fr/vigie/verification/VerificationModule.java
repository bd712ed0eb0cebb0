package fr.vigie.verification;

import fr.vigie.alarm.AlarmModule;
import fr.vigie.asset.Assets;
import fr.vigie.shared.Transactions;
import fr.vigie.shared.Worker;
import fr.vigie.workorder.WorkOrderModule;
import java.time.Clock;
import java.time.Duration;

/// What the rest of the backend sees of verification.
public record VerificationModule(VerifyByTelemetry verify) {

  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);

  public static VerificationModule on(
      WorkOrderModule workOrder,
      AlarmModule alarm,
      Assets assets,
      Transactions transactions,
      Clock clock) {
    return new VerificationModule(
        new VerifyByTelemetry(
            workOrder.workOrders(), workOrder.keep(), alarm.alarms(), assets, transactions, clock));
  }

  /// Begins to verify; several backends may do so at once.
  public Worker start() {
    var worker = new Worker("verification", BETWEEN_LOOKS, verify::verify);
    worker.start();
    return worker;
  }
}
