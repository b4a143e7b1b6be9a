import type { Language } from './language.ts';

export const portuguese: Language = {
  tag: 'pt',
  common:
    'o, a, os, as, de, do, da, e, em, que, um, uma, para, com, por, não, no, na, se, ou, mais, dos, das, ao, seu, nosso, você',
  words: {
    complaint: 'reclama*, ouvidoria, queixa*',
    times:
      'horário, horários, disponibilidade, atendimento de, tempo, tempos, prazo, prazos, de, é',
    gone: 'decorrid*, sem, sem resposta',
    minute: 'minuto, minutos, min',
    hour: 'hora, horas, h, hs, hrs',
    day: 'dia, dias, d',
    week: 'semana, semanas',
    month: 'mês, meses',
    business: 'útil, úteis, comercial, comerciais, laborais, laboral',
    hours:
      'horário comercial, horas úteis, horário de atendimento, horário de funcionamento, expediente, horário de suporte',
    always: 'corridos, corridas, 24 horas por dia, ininterrupto, consecutivas, seguidas',
    'next-day':
      'próximo dia útil, dia útil seguinte, primeiro dia útil, mesmo dia útil, dia útil subsequente',
    number:
      'um=1, uma=1, dois=2, duas=2, três=3, quatro=4, cinco=5, seis=6, sete=7, oito=8, nove=9, dez=10, doze=12, quinze=15, vinte=20, vinte e quatro=24, trinta=30, quarenta e oito=48, setenta e duas=72, meia=0.5, meio=0.5',
    ordinal:
      'primeiro=1, primeira=1, segundo=2, segunda=2, terceiro=3, terceira=3, quarto=4, quarta=4, quinto=5',
    to: 'a, e, até, às, ao, ou',
    every: 'a cada, cada, por',
    hourly: 'por hora',
    daily: 'diário, diária, diariamente, diárias, diários',
    weekly: 'semanal, semanalmente',
    monthly: 'mensal',
    within: 'em, até, em até, no máximo, máximo, menos de, dentro de, prazo, prazo de',
    response:
      'respondem, respondidas, respondidos, atendidos, atendidas, resposta, primeira resposta, responder, responde, respondemos, respondido, atendimento, primeiro atendimento, retorno, início do atendimento, confirmação, contato, acusar, reação, início de atendimento, primeiro contato, acusamos, confirmamos, confirma, tempo de resposta',
    resolution:
      'resolvem, resolvidos, resolvidas, resolução, solução, resolver, resolvido, reparo, reparação, restabelecimento, restauração, conclusão, encerramento, correção, resposta conclusiva, resposta final, solucionar, resolvida, resolve, solucionado, recuperação, contorno',
    update:
      'atualização, atualizações, acompanhamento, retorno periódico, status, posicionamento, informe, informes, comunicação, reporte, relatório de status, frequência, andamento, posicionamentos',
    raise: 'escalonamento, escalação, escalada, escalar, escalonado, escala',
    'other-time':
      'atribuído, atribuída, atribuição, manutenção, disponibilidade, cumprimento, causa raiz, análise, aviso prévio, planejamento, visita, presencial, percentual, treinamento, diagnóstico',
    rca: 'análise de causa raiz, rca',
    level:
      'nível, níveis, escalonamento, nível de escalonamento, linha, n, instância, escalão, nível hierárquico',
    step: 'etapa, passo, fase, contato',
    severity:
      'severidade, prioridade, prioridades, criticidade, gravidade, urgência, impacto, p, categoria, classificação, tipo de incidente, nível de severidade, nível de prioridade, tipo de chamado, classe, tipo',
    'severity-name':
      'críticos=1, críticas=1, urgentes=1, altas=2, altos=2, graves=2, médias=3, médios=3, normais=3, baixas=4, baixos=4, leves=4, crítico=1, crítica=1, urgente=1, muito alta=1, emergencial=1, emergência=1, alta=2, alto=2, grave=2, importante=2, elevada=2, média=3, médio=3, moderada=3, moderado=3, normal=3, padrão=3, baixa=4, baixo=4, leve=4, muito baixa=5, dúvida=5, informação=5, solicitação=5, planejada=5, requisição=5, bloqueante=1, programada=5, não crítica=4, fatal=1, projeto=5, projecto=5',
    role: 'gerente, diretor, diretora, equipe, equipa, coordenador, coordenadora, supervisor, supervisora, responsável, suporte, central, atendimento, analista, ouvidor, ouvidora, ouvidoria, gestor, gestora, líder, sac, engenheiro, técnico, técnicos, presidente, especialista, especialistas, departamento, gerência, diretoria, coordenação, ceo, cto, supervisão, noc, helpdesk, operador, área, encarregado, provedor, consultor, linha, apoio, linha de apoio',
    outside:
      'ouvidoria, procon, anatel, provedor, regulador, ombudsman, bacen, banco central, anacom, consumidor.gov.br, tribunal, provedoria, livro de reclamações',
    name: 'nome, pessoa, pessoa de contato',
    designation:
      'cargo, função, papel, responsável, contato, área, equipe, quem, departamento, escalar para, acionar, posição, ponto de contato, quem acionar',
    contact:
      'contato, contatos, contacto, canal, canais, dados de contato, meio, como, contactos, forma de contato, meios',
    email: 'e-mail, email, correio eletrônico, correio eletrónico, mail, e-mails',
    phone:
      'telefone, tel, fone, celular, ligar, ligação, ramal, número, telemóvel, telefones, 0800, ligue, central telefônica, telefônico, telefónico, telefonico, linha direta',
    form: 'formulário, formulário web, formulário de contato',
    chat: 'chat, chat online, teams, bate-papo',
    whatsapp: 'whatsapp, zap',
    portal:
      'portal, portal do cliente, site, sistema de chamados, chamado, ticket, área do cliente, plataforma, web, website, online',
    post: 'carta, correios, endereço, correspondência, presencial, presencialmente, morada, correio',
    plan: 'plano, planos, contrato, pacote, modalidade, básico, premium, ouro, prata, bronze, padrão=0, edição, assinatura',
    describe:
      'descrição, definição, exemplo, exemplos, observação, observações, critério, critérios, situação, detalhe, condição, quando, significado, escopo, comentários',
    extension: 'ramal, ext, extensão',
    weekday:
      'segunda-feira=1, segunda=1, seg=1, terça-feira=2, terça=2, ter=2, quarta-feira=3, quarta=3, qua=3, quinta-feira=4, quinta=4, qui=4, sexta-feira=5, sexta=5, sex=5, sábado=6, sábados=6, sab=6, domingo=0, domingos=0, dom=0',
    'working-days': 'dias úteis, dia útil',
    'all-days': 'todos os dias, 7 dias, diariamente',
    counted:
      'contados, contadas, contado, considerados, calculados, medidos, prazos, referem, aplicam, tempos, computados, durante, expressos, contam, consideram, considera, dentro do',
    sales:
      'vendas, comercial, carreiras, imprensa, privacidade, trabalhe conosco, marketing, orçamento',
    related:
      'artigos relacionados, veja também, leia também, relacionados, conteúdo relacionado, saiba mais, artigos recomendados',
    after:
      'após, depois, passado, passados, decorrido, decorridos, decorridas, se, caso, mais de, sem, vencido, superior a',
    not: 'não, sem, nunca, nenhuma, nenhum, insatisf*',
    reference:
      'número do chamado, número do ticket, protocolo, número de protocolo, número do protocolo, referência, número do caso, número da reclamação, nº do chamado, id do chamado, número da ocorrência',
    needed:
      'obrigatório, obrigatória, necessário, necessária, deve, informar, informando, exigido, ter em mãos, requer, exige, indicar, fornecer, apresentar, imprescindível',
    topic:
      'escalonamento, reclamaç*, sla, suporte, chamado*, prazo*, atendimento, prioridade*, severidade, ouvidoria, nível de serviço',
    onward: 'depois, em seguida, por fim, finalmente',
    via: 'por, via, pelo, pela, através, meio de',
  },
};
