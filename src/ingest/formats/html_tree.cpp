// SPDX-License-Identifier: Apache-2.0
#include "ingest/formats/html_tree.hpp"

#include <gumbo.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <new>
#include <utility>
#include <vector>

#include "ingest/ascii.hpp"
#include "ingest/formats/html_metadata.hpp"
#include "ingest/formats/html_text.hpp"
#include "ingest/limited_child.hpp"

namespace entente::ingest {
namespace {

// What a reader of the page does not see as text.
constexpr std::array kNeverText{GUMBO_TAG_SCRIPT, GUMBO_TAG_STYLE,  GUMBO_TAG_TEMPLATE, GUMBO_TAG_NOSCRIPT,
                                GUMBO_TAG_HEAD,   GUMBO_TAG_IFRAME, GUMBO_TAG_OBJECT,   GUMBO_TAG_AUDIO,
                                GUMBO_TAG_VIDEO,  GUMBO_TAG_CANVAS, GUMBO_TAG_TITLE};
// What stands around the article: menus, search boxes, other headlines, the imprint. Words right before </form> are an
// exception: Gumbo 0.10 puts them behind the form.
constexpr std::array kAround{GUMBO_TAG_NAV,    GUMBO_TAG_HEADER, GUMBO_TAG_FOOTER,   GUMBO_TAG_ASIDE, GUMBO_TAG_FORM,
                             GUMBO_TAG_BUTTON, GUMBO_TAG_SELECT, GUMBO_TAG_TEXTAREA, GUMBO_TAG_MENU};
constexpr std::array kBlocks{
    GUMBO_TAG_ADDRESS, GUMBO_TAG_ARTICLE, GUMBO_TAG_ASIDE,    GUMBO_TAG_BLOCKQUOTE, GUMBO_TAG_BODY,
    GUMBO_TAG_CAPTION, GUMBO_TAG_CENTER,  GUMBO_TAG_DD,       GUMBO_TAG_DETAILS,    GUMBO_TAG_DIV,
    GUMBO_TAG_DL,      GUMBO_TAG_DT,      GUMBO_TAG_FIELDSET, GUMBO_TAG_FIGCAPTION, GUMBO_TAG_FIGURE,
    GUMBO_TAG_FOOTER,  GUMBO_TAG_FORM,    GUMBO_TAG_H1,       GUMBO_TAG_H2,         GUMBO_TAG_H3,
    GUMBO_TAG_H4,      GUMBO_TAG_H5,      GUMBO_TAG_H6,       GUMBO_TAG_HEADER,     GUMBO_TAG_HR,
    GUMBO_TAG_LI,      GUMBO_TAG_MAIN,    GUMBO_TAG_MENU,     GUMBO_TAG_NAV,        GUMBO_TAG_OL,
    GUMBO_TAG_OPTION,  GUMBO_TAG_P,       GUMBO_TAG_PRE,      GUMBO_TAG_SECTION,    GUMBO_TAG_SUMMARY,
    GUMBO_TAG_TABLE,   GUMBO_TAG_TD,      GUMBO_TAG_TH,       GUMBO_TAG_TR,         GUMBO_TAG_UL,
};

template <std::size_t kSize>
bool is_one_of(const std::array<GumboTag, kSize>& tags, GumboTag tag) {
  return std::ranges::find(tags, tag) != tags.end();
}

// The memory of one tree, given back at once: Gumbo itself takes a tree down by recursion, as deep as the page is
// nested.
class TreeMemory {
 public:
  TreeMemory() = default;
  ~TreeMemory() {
    while (live_.next != &live_) {
      give_back(live_.next + 1);
    }
  }
  TreeMemory(const TreeMemory&) = delete;
  TreeMemory& operator=(const TreeMemory&) = delete;

  // A C library takes no exception: without memory the child has to end here.
  static void* allocate(void* memory, std::size_t size) {
    void* const bytes = std::malloc(sizeof(Block) + size);
    if (bytes == nullptr) {
      end_child_out_of_memory();
    }
    Block* const first = &static_cast<TreeMemory*>(memory)->live_;
    auto* const block = new (bytes) Block{first, first->next};
    block->next->before = block;
    first->next = block;
    return block + 1;
  }
  static void release(void* /*unused*/, void* bytes) {
    if (bytes != nullptr) {
      give_back(bytes);
    }
  }

 private:
  // Stands before each piece; a ring through all that are in use.
  struct alignas(std::max_align_t) Block {
    Block* before;
    Block* next;
  };
  static void give_back(void* bytes) {
    Block* const block = static_cast<Block*>(bytes) - 1;
    block->before->next = block->next;
    block->next->before = block->before;
    std::free(block);
  }

  Block live_{&live_, &live_};
};

enum class Extent : std::uint8_t { article, everything };

struct OpenElement {
  const GumboNode* node;
  unsigned int next_child = 0;
  std::size_t text_start = 0;
  bool is_skipped = false;
};

const GumboVector& children_of(const GumboNode& node) {
  return node.type == GUMBO_NODE_DOCUMENT ? node.v.document.children : node.v.element.children;
}

// The walk keeps its own stack, so that no depth of nesting can exhaust the program's.
class PageWalk {
 public:
  explicit PageWalk(Extent extent) : extent_(extent) {}

  HtmlPage walk(const GumboNode& root) {
    open_.push_back({&root});
    while (!open_.empty()) {
      OpenElement& top = open_.back();
      const GumboVector& children = children_of(*top.node);
      if (top.next_child < children.length) {
        const std::size_t child = top.next_child++;
        see(*static_cast<const GumboNode*>(children.data[child]));
      } else {
        leave(top);
        open_.pop_back();
      }
    }
    return {builder_.take(), metadata_.title(), metadata_.publisher(), metadata_.address(), metadata_.day(), ""};
  }

 private:
  void see(const GumboNode& node) {
    switch (node.type) {
      case GUMBO_NODE_TEXT:
      case GUMBO_NODE_CDATA:
      case GUMBO_NODE_WHITESPACE:
        return see_text(node.v.text.text);
      case GUMBO_NODE_ELEMENT:
        return enter(node);
      default:
        return;
    }
  }

  void see_text(std::string_view words) {
    if (skipped_ > 0) {
      return;
    }
    if (preformatted_ > 0) {
      builder_.add_preformatted(words);
    } else {
      builder_.add(words);
    }
  }

  void enter(const GumboNode& node) {
    const GumboElement& element = node.v.element;
    if (element.tag_namespace != GUMBO_NAMESPACE_HTML) {
      return;  // drawings and formulas
    }
    see_metadata(element);
    if (element.tag == GUMBO_TAG_BR && skipped_ == 0) {
      builder_.break_line();
    }
    break_around(element.tag);
    open_.push_back({&node, 0, builder_.size(), is_skipped(element)});
    count(open_.back(), +1);
  }

  void leave(const OpenElement& left) {
    if (left.node->type != GUMBO_NODE_ELEMENT) {
      return;
    }
    const GumboTag tag = left.node->v.element.tag;
    if (tag == GUMBO_TAG_H1 && skipped_ == 0) {
      metadata_.see_heading(builder_.since(left.text_start));
    }
    count(left, -1);
    break_around(tag);
  }

  void break_around(GumboTag tag) {
    if (skipped_ == 0 && is_one_of(kBlocks, tag)) {
      builder_.break_paragraph();
    }
  }

  // Keeps the numbers of open elements that change how text is taken.
  void count(const OpenElement& element, int step) {
    const GumboTag tag = element.node->v.element.tag;
    skipped_ += element.is_skipped ? step : 0;
    articles_ += tag == GUMBO_TAG_ARTICLE || tag == GUMBO_TAG_MAIN ? step : 0;
    preformatted_ += tag == GUMBO_TAG_PRE ? step : 0;
  }

  [[nodiscard]] bool is_skipped(const GumboElement& element) const {
    if (is_one_of(kNeverText, element.tag)) {
      return true;
    }
    if (extent_ == Extent::everything) {
      return false;
    }
    const bool is_headline = element.tag == GUMBO_TAG_HEADER && articles_ > 0;
    const bool is_hidden = gumbo_get_attribute(&element.attributes, "hidden") != nullptr;
    return (is_one_of(kAround, element.tag) && !is_headline) || is_hidden;
  }

  void see_metadata(const GumboElement& element) {
    switch (element.tag) {
      case GUMBO_TAG_META:
        return metadata_.see_meta(attributes_of(element));
      case GUMBO_TAG_LINK:
        return metadata_.see_link(attributes_of(element));
      case GUMBO_TAG_TIME:
        return skipped_ == 0 ? metadata_.see_time(attributes_of(element)) : void();
      case GUMBO_TAG_TITLE:
        return metadata_.see_title(inner_text(element));
      case GUMBO_TAG_SCRIPT:
        return see_script(element);
      default:
        return;
    }
  }

  void see_script(const GumboElement& element) {
    const GumboAttribute* type = gumbo_get_attribute(&element.attributes, "type");
    if (type != nullptr && starts_with_any_case(type->value, "application/ld+json")) {
      metadata_.see_linked_data(inner_text(element));
    }
  }

  // The view holds until the next call.
  HtmlAttributes attributes_of(const GumboElement& element) {
    attributes_.clear();
    for (unsigned int i = 0; i < element.attributes.length; ++i) {
      const auto* attribute = static_cast<const GumboAttribute*>(element.attributes.data[i]);
      attributes_.emplace_back(attribute->name, attribute->value);
    }
    return attributes_;
  }

  static std::string_view inner_text(const GumboElement& element) {
    if (element.children.length == 0) {
      return {};
    }
    const auto* child = static_cast<const GumboNode*>(element.children.data[0]);
    return child->type == GUMBO_NODE_TEXT ? std::string_view(child->v.text.text) : std::string_view{};
  }

  Extent extent_;
  HtmlTextBuilder builder_;
  HtmlMetadata metadata_;
  std::vector<OpenElement> open_;
  std::vector<std::pair<std::string_view, std::string_view>> attributes_;
  int skipped_ = 0;
  int articles_ = 0;
  int preformatted_ = 0;
};

}  // namespace

HtmlPage read_html_page(std::string_view html) {
  GumboOptions options = kGumboDefaultOptions;
  TreeMemory memory;
  options.userdata = &memory;
  options.allocator = &TreeMemory::allocate;
  options.deallocator = &TreeMemory::release;
  options.max_errors = 0;
  const GumboOutput* output = gumbo_parse_with_options(&options, html.data(), html.size());
  HtmlPage page = PageWalk(Extent::article).walk(*output->document);
  if (is_blank(page.text)) {
    page.text = PageWalk(Extent::everything).walk(*output->document).text;
    page.extent = "all";
  }
  return page;
}

}  // namespace entente::ingest
