package fr.vigie.register;

/// Equipment may not stand below another.
interface ParentUnfit {

  String parentId();

  ParentRule reason();
}
