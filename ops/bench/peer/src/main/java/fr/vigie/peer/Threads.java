package fr.vigie.peer;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.data.method.annotation.support.AnnotatedControllerConfigurer;

/// Controllers run on the virtual thread that Tomcat has for the request already. Spring Boot would
/// take another one for each of them, and answer by an asynchronous dispatch, at half as much CPU
/// again.
@Configuration(proxyBeanMethods = false)
class Threads {

  @Bean
  AnnotatedControllerConfigurer controllers() {
    var configurer = new AnnotatedControllerConfigurer();
    configurer.setBlockingMethodPredicate(_ -> false);
    return configurer;
  }
}
