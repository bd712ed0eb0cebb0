package fr.vigie.view;

/// What a request brought along, such as who is asking.
public interface Circumstances {

  <T> T context(Class<T> type);
}
