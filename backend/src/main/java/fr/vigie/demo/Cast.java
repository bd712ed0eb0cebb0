package fr.vigie.demo;

import static fr.vigie.identity.Role.ADMINISTRATOR;
import static fr.vigie.identity.Role.AGENT;
import static fr.vigie.identity.Role.DISPATCHER;
import static fr.vigie.identity.Role.REGIONAL_OPERATOR;

import fr.vigie.identity.Grant;
import fr.vigie.identity.Person;
import fr.vigie.identity.Role;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The people of the demonstration, none of whom exists.
enum Cast {
  CAMILLE("Camille Perrin", null, null),
  CLEO("Cléo Marchal", null, null),
  SAMI("Sami Haddad", AGENT, Places.BELLEVILLE),
  NADIA("Nadia Lambert", DISPATCHER, Places.BELLEVILLE),
  LEA("Léa Grandjean", AGENT, Places.VOSGES),
  PAUL("Paul Thiriet", DISPATCHER, Places.VOSGES),
  HUGO("Hugo Petit", AGENT, Places.ESTERNAY),
  INES("Inès Moreau", DISPATCHER, Places.ESTERNAY),
  MARC("Marc Schneider", ADMINISTRATOR, null),
  RITA("Rita Muller", REGIONAL_OPERATOR, null);

  private static final class Places {
    static final String BELLEVILLE = "ter_215500430";
    static final String VOSGES = "ter_200068377";
    static final String ESTERNAY = "ter_215102195";
  }

  private final String fullName;
  private final @Nullable Role role;
  private final @Nullable String territory;

  Cast(String fullName, @Nullable Role role, @Nullable String territory) {
    this.fullName = fullName;
    this.role = role;
    this.territory = territory;
  }

  /// The name that they sign in by, such as `sami`.
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  String fullName() {
    return fullName;
  }

  @Nullable Role role() {
    return role;
  }

  @Nullable String territory() {
    return territory;
  }

  static Optional<Cast> find(String key) {
    return List.of(values()).stream().filter(member -> member.key().equals(key)).findFirst();
  }

  /// Those who are staff; a citizen is nobody's staff.
  static List<Person> staff() {
    return List.of(values()).stream().flatMap(member -> member.person().stream()).toList();
  }

  /// The dispatcher, or an agent, of a territory.
  static Cast of(Role role, String territory) {
    return List.of(values()).stream()
        .filter(member -> member.role == role && territory.equals(member.territory))
        .findFirst()
        .orElseThrow();
  }

  String id() {
    return "per_demo-" + key();
  }

  /// What they are, in words.
  String described() {
    return switch (role) {
      case null -> "citizen";
      case AGENT -> "agent";
      case DISPATCHER -> "dispatcher";
      case ADMINISTRATOR -> "administrator of the region";
      case REGIONAL_OPERATOR -> "regional operator";
      case CONTRACTOR -> "contractor";
    };
  }

  private Optional<Person> person() {
    return Optional.ofNullable(role)
        .map(role ->
            new Person(
                id(), fullName, DemoIssuer.NAME, key(), List.of(new Grant(role, territory))));
  }
}
