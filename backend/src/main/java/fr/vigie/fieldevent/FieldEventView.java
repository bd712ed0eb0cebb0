package fr.vigie.fieldevent;

import fr.vigie.fieldevent.FieldChange.Conflict;
import fr.vigie.fieldevent.FieldEvent.Sent;
import fr.vigie.fieldevent.KeptWork.Settlement;
import fr.vigie.graphql.Connection;
import fr.vigie.shared.GeoPoint;
import fr.vigie.view.Views;
import org.jspecify.annotations.Nullable;

/// How the types of `fieldevent.graphqls` are read.
final class FieldEventView {

  private FieldEventView() {}

  static void declare(Views views) {
    views
        .of("FieldEventPull", PullFieldEvents.Outcome.Pulled.class)
        .part("documents", PullFieldEvents.Outcome.Pulled::documents)
        .part("checkpoint", PullFieldEvents.Outcome.Pulled::checkpoint);
    views
        .of("FieldEvent", FieldEvent.class)
        .value("id", FieldEvent::shownId)
        .value("deviceId", event -> event.sent().device())
        .value("deviceSeq", event -> event.sent().deviceSeq())
        .value("workOrderId", event -> event.sent().workOrder())
        .value("roundId", event -> round(event.sent()))
        .value("stopId", event -> stop(event.sent()))
        .part("location", event -> place(event.sent()))
        .value("act", event -> event.sent().act())
        .value("at", event -> event.sent().at())
        .value("note", event -> event.sent().note())
        .value("photoIds", event -> event.sent().photos())
        .value("until", event -> event.sent().until())
        .part("work", event -> NotedWorkView.shown(event.sent().notes()))
        .part("changes", event -> event.sent().changes())
        .value("outcome", FieldEvent::outcome)
        .value("reason", FieldEvent::reason)
        .part("conflicts", FieldEvent::conflicts)
        .value("receivedAt", FieldEvent::receivedAt)
        .value("isClockOff", FieldEvent::isClockOff)
        .value("settledAt", FieldEvent::settledAt)
        .value("deleted", _ -> false);
    views
        .of("NotedChange", FieldChange.class)
        .value("field", FieldChange::field)
        .value("assumed", FieldChange::assumed)
        .value("value", FieldChange::value);
    views
        .of("FieldConflict", Conflict.class)
        .value("field", conflict -> conflict.sent().field())
        .value("assumed", conflict -> conflict.sent().assumed())
        .value("sent", conflict -> conflict.sent().value())
        .value("found", Conflict::found)
        .value("isSentKept", Conflict::isSentKept)
        .reference(
            "changedBy",
            "person",
            conflict -> conflict.changed() == null ? null : conflict.changed().by())
        .value(
            "changedAt", conflict -> conflict.changed() == null ? null : conflict.changed().at());
    NotedWorkView.declare(views);
    Connection.declare(views, "KeptWork");
    views
        .of("KeptWork", KeptWork.class)
        .value("id", KeptWork::id)
        .reference("agent", "person", KeptWork::agent)
        .reference(
            "workOrder", "workOrder", work -> work.isGiven() ? work.sent().workOrder() : null)
        .value("workOrderId", work -> work.sent().workOrder())
        .value("roundId", work -> round(work.sent()))
        .value("stopId", work -> stop(work.sent()))
        .value("act", work -> work.sent().act())
        .value("at", work -> work.sent().at())
        .value("note", work -> work.sent().note())
        .value("photoIds", work -> work.sent().photos())
        .value("until", work -> work.sent().until())
        .part("work", work -> NotedWorkView.shown(work.sent().notes()))
        .value("reason", KeptWork::reason)
        .part("conflicts", KeptWork::conflicts)
        .value("receivedAt", KeptWork::receivedAt)
        .value("isClockOff", KeptWork::isClockOff)
        .part("settlement", KeptWork::settlement);
    views
        .of("KeptWorkSettlement", Settlement.class)
        .value("at", Settlement::at)
        .reference("by", "person", Settlement::by)
        .value("note", Settlement::note);
  }

  private static @Nullable String round(Sent sent) {
    return sent.stop() == null ? null : sent.stop().round();
  }

  private static @Nullable String stop(Sent sent) {
    return sent.stop() == null ? null : sent.stop().stop();
  }

  private static @Nullable GeoPoint place(Sent sent) {
    return sent.stop() == null ? null : sent.stop().place();
  }
}
