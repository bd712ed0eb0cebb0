package fr.vigie.category;

import fr.vigie.category.Question.Choice;
import fr.vigie.category.Question.Condition;
import fr.vigie.view.Views;
import java.util.List;

/// How the types of `category.graphqls` are read.
final class CategoryView {

  private CategoryView() {}

  static void declare(Views views) {
    category(views);
    question(views);
    checklist(views);
    views
        .of("CategoryGroup", CategoryGroup.class)
        .value("code", CategoryGroup::code)
        .said("label", (group, language) -> group.label().in(language).text());
    views
        .of("Referral", Referral.class)
        .value("organisation", Referral::organisation)
        .value("phone", Referral::phone)
        .value("url", Referral::url)
        .value("isEmergency", Referral::isEmergency)
        .said(
            "advice", (r, language) -> r.advice() == null ? null : r.advice().in(language).text());
    views
        .of("CategoryForm", Form.class)
        .value("version", Form::version)
        .value("categoryCode", Form::category)
        .said("label", (form, language) -> form.label().in(language).text())
        .part("questions", Form::questions)
        .value("keptSince", Form::keptSince);
  }

  private static void category(Views views) {
    views
        .of("Category", Category.class)
        .value("code", Category::code)
        .said("label", (category, language) -> category.label().in(language).text())
        .value("domain", Category::domain)
        .part("branches", c -> c.group() == null ? List.of() : c.group().path())
        .part("questions", Category::questions)
        .value("formVersion", Category::formVersion)
        .value("workingDays", Category::workingDays)
        .value("nearMetres", category -> (int) category.nearMetres())
        .value("nearDays", category -> (int) category.nearAge().toDays())
        .value("assetKinds", Category::assetKinds)
        .value("isPrivate", category -> category.manner().isPrivate())
        .value("isForAgents", category -> category.manner().isForAgents())
        .value("isPhotoAfterRequired", category -> category.manner().isPhotoAfterRequired())
        .part("outOfScope", Category::outOfScope);
  }

  private static void question(Views views) {
    views
        .of("Question", Question.class)
        .value("code", Question::code)
        .said("label", (question, language) -> question.label().in(language).text())
        .value("kind", Question::kind)
        .value("isRequired", Question::isRequired)
        .part("choices", Question::choices)
        .part("askedIf", Question::askedIf)
        .value("assetKinds", Question::assetKinds);
    views
        .of("Choice", Choice.class)
        .value("code", Choice::code)
        .said("label", (choice, language) -> choice.label().in(language).text());
    views
        .of("QuestionCondition", Condition.class)
        .value("question", Condition::question)
        .value("answers", Condition::answers);
  }

  private static void checklist(Views views) {
    views
        .of("ChecklistItem", ChecklistItem.class)
        .value("code", ChecklistItem::code)
        .said("label", (item, language) -> item.label().in(language).text())
        .value("kind", ChecklistItem::kind)
        .value("isRequired", ChecklistItem::isRequired)
        .part("choices", ChecklistItem::choices)
        .value("unit", ChecklistItem::unit)
        .value("least", ChecklistItem::least)
        .value("most", ChecklistItem::most);
  }
}
