package fr.vigie.peer;

import static java.util.stream.Collectors.toMap;

import fr.vigie.peer.WorkOrder.Person;
import graphql.GraphQLContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.dataloader.DataLoader;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/// Work orders with their reports and people, each kind loaded at once.
@Controller
class WorkController {

  private final WorkOrders workOrders;
  private final Reports reports;
  private final Feeds feeds;

  WorkController(
      WorkOrders workOrders, Reports reports, Feeds feeds, BatchLoaderRegistry loaders) {
    this.workOrders = workOrders;
    this.reports = reports;
    this.feeds = feeds;
    loaders
        .forTypePair(String.class, Person.class)
        .registerMappedBatchLoader((ids, _) -> Mono.just(workOrders.people(ids)));
  }

  @QueryMapping
  WorkOrder workOrder(@Argument String id) {
    return workOrders.find(id);
  }

  @QueryMapping
  WorkOrderPull pullWorkOrders(
      @Argument WorkOrderPull.Checkpoint checkpoint, @Argument int limit, GraphQLContext context) {
    context.put(Reports.Part.class, Reports.Part.FOR_DEVICES);
    return feeds.pull(WorkOrderPull.Cursor.parse(checkpoint.cursor()), limit);
  }

  @BatchMapping
  Map<WorkOrder, List<Report>> reports(List<WorkOrder> of, GraphQLContext context) {
    var part = context.getOrDefault(Reports.Part.class, Reports.Part.FOR_WORK);
    var ids = of.stream().flatMap(each -> each.reportIds().stream()).distinct().toList();
    var found = reports.list(ids, part).stream().collect(toMap(Report::id, Function.identity()));
    var byOrder = new HashMap<WorkOrder, List<Report>>();
    of.forEach(each -> byOrder.put(each, each.reportIds().stream().map(found::get).toList()));
    return byOrder;
  }

  @SchemaMapping(typeName = "WorkOrder")
  CompletableFuture<Person> agent(WorkOrder of, DataLoader<String, Person> people) {
    return of.agentId() == null ? null : people.load(of.agentId());
  }

  @SchemaMapping(typeName = "WorkOrderStep")
  CompletableFuture<Person> by(WorkOrder.Step of, DataLoader<String, Person> people) {
    return people.load(of.byId());
  }
}
